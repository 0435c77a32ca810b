package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The lab answers its page, and starts nothing, whatever a program of this machine sends")
class HostileClientTest extends StartedLab {

    private static final int MEGABYTE = 1 << 20;

    private final List<Socket> sockets = new ArrayList<>();

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getByName(lab.getHost()), lab.getPort());
        sockets.add(socket);
        return socket;
    }

    @AfterEach
    void answersItsPage() throws IOException {
        assertThat(Ask.get(lab, "/").send().status()).isEqualTo(200);
        assertNothingRan();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GET /%00 HTTP/1.1", "GET /..%2f..%2fetc/passwd HTTP/1.1", "GET /lab.css%00.html HTTP/1.1",
        "GET //evil.example/lab.css HTTP/1.1", "GET http://evil.example/lab.css HTTP/1.1", "GET * HTTP/1.1",
        "GET mailto:nobody HTTP/1.1", "OPTIONS * HTTP/1.1", "CONNECT evil.example:443 HTTP/1.1", "GET / HTTP/9.9",
        "GET", "\u0016\u0003\u0001", " ", "POST /api/runs HTTP/1.1", "get /course.js HTTP/1.1"})
    @DisplayName("A first line that no browser sends gets no data")
    void refusesOddRequests(String line) throws IOException {
        Socket socket = connect();
        socket.getOutputStream().write((line + "\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n\r\n"
                .formatted(lab.getPort())).getBytes(StandardCharsets.ISO_8859_1));
        socket.shutdownOutput();
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(answer).satisfiesAnyOf(text -> assertThat(text).isEmpty(),
                text -> assertThat(text).matches("(?s)HTTP/1.1 (400|403|404|405|501) .*"));
        assertThat(answer).doesNotContain("LOOM_LAB", "font-family");
    }

    @Test
    @DisplayName("Headers that are longer than those of any browser are not read to their end: they would fill the memory")
    void cutsLongHeaders() {
        assertThat(statusWithHeaderOf(8 * 1024)).isEqualTo(200);
        assertThat(statusWithHeaderOf(64 * 1024)).isZero();
    }

    /** 0 if the connection was cut. */
    private int statusWithHeaderOf(int length) {
        try {
            return Ask.get(lab, "/").with("X", "x".repeat(length)).send().status();
        } catch (IOException e) {
            return 0;
        }
    }

    @Test
    @DisplayName("A body of a gigabyte is not read to its end")
    void cutsAnEndlessBody() throws IOException {
        Socket socket = Ask.post(lab, "/api/runs", "").with("Content-Length", "1000000000").open();
        sockets.add(socket);
        OutputStream out = socket.getOutputStream();

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
            for (int sent = 0; sent < 200; sent++) {
                out.write(new byte[MEGABYTE]);
            }
        });
    }

    @Test
    @DisplayName("Hundreds of connections that say nothing, or begin a request and stop, keep nobody out")
    void servesBesideIdleConnections() throws IOException {
        for (int i = 0; i < 250; i++) {
            connect();
            connect().getOutputStream().write("POST /api/runs HTTP/1.1\r\nHost: ".getBytes(StandardCharsets.UTF_8));
        }
        for (int i = 0; i < 50; i++) {
            sockets.add(Ask.post(lab, "/api/runs", "").with("Content-Length", "100").open());
        }
    }
}
