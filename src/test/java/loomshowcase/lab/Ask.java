package loomshowcase.lab;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request to a lab, byte for byte as a hostile client could send it. By default it is one that the page sends. */
final class Ask {

    private final URI lab;
    private final String method;
    private final String path;
    private final String body;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Ask(URI lab, String method, String path, String body) {
        this.lab = lab;
        this.method = method;
        this.path = path;
        this.body = body;
        with("Host", "127.0.0.1:" + lab.getPort());
        with("Cookie", "loom-lab-%d=%s".formatted(lab.getPort(), lab.getQuery().substring("token=".length())));
        with("Connection", "close");
        if (method.equals("POST")) {
            with("Origin", "http://127.0.0.1:" + lab.getPort());
            with("Content-Type", "application/json");
            with("Content-Length", Integer.toString(body.length()));
        }
    }

    /** @param status of the answer; {@code text} is its headers and its body */
    record Answer(int status, String text) {}

    static Ask get(URI lab, String path) {
        return new Ask(lab, "GET", path, "");
    }

    static Ask post(URI lab, String path, String body) {
        return new Ask(lab, "POST", path, body);
    }

    static Ask other(URI lab, String method) {
        return new Ask(lab, method, "/", "");
    }

    Ask with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Ask without(String header) {
        headers.remove(header);
        return this;
    }

    /** Sends it, and waits for the end of the answer. */
    Answer send() throws IOException {
        try (Socket socket = open()) {
            String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(text.isEmpty() ? 0 : Integer.parseInt(text.split(" ")[1]), text);
        }
    }

    /** Sends it, and leaves the answer to the caller. */
    Socket open() throws IOException {
        var socket = new Socket(InetAddress.getByName("127.0.0.1"), lab.getPort());
        var text = new StringBuilder("%s %s HTTP/1.1\r\n".formatted(method, path));
        headers.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        socket.getOutputStream().write((text + "\r\n" + body).getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }
}
