package loomshowcase.server;

import com.sun.management.OperatingSystemMXBean;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers the requests: the list of pictures and the CPU time at once, each picture after the delay. A query is ignored,
 * so that one picture has as many addresses as there are tasks.
 */
final class PictureHandler implements HttpHandler {

    private static final String LIST = "/pictures";
    private static final String LOAD = "/load";

    /** The list of pictures, a line for each: its name, its length, its SHA-256 and the path of its address. */
    private static final String LIST_FILE = "pictures.txt";

    /** How many nanoseconds too late an answer left: it is due when the request was taken, plus the delay. */
    private static final String LATE_HEADER = "Server-Late-Nanos";

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final long NO_BODY = -1;

    /** The JDK's server keeps a buffer twice as large as the largest write, for each of thousands of connections. */
    private static final int PIECE = 16 * 1024;

    private final Duration delay;
    private final String list;
    private final Map<String, byte[]> pictures = new HashMap<>();

    /**
     * Reads the pictures into memory.
     *
     * @param most how many of them to serve, if there are as many
     */
    PictureHandler(Duration delay, long most) throws IOException {
        this.delay = delay;
        List<String> lines = new String(bytes(LIST_FILE), StandardCharsets.UTF_8).lines().limit(most).toList();
        this.list = String.join("\n", lines) + "\n";
        for (String line : lines) {
            String path = line.substring(line.lastIndexOf('\t') + 1);
            pictures.put(path, bytes(path.substring(path.lastIndexOf('/') + 1)));
        }
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = PictureHandler.class.getResourceAsStream(file)) {
            return in.readAllBytes();
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        long taken = System.nanoTime();
        try (exchange) {
            if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                text(exchange, 405, "only GET and HEAD are allowed here\n");
                return;
            }
            answer(exchange, taken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // only the end of the process interrupts these threads
        }
    }

    private void answer(HttpExchange exchange, long taken) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().getRawPath();
        switch (path) {
            case LIST -> text(exchange, 200, list);
            case LOAD -> text(exchange, 200, "cpuNanos=" + cpuNanos() + "\n");
            default -> {
                byte[] picture = pictures.get(path);
                if (picture == null) {
                    text(exchange, 404, "there is nothing at " + path + "; the list of pictures is at " + LIST + "\n");
                } else {
                    picture(exchange, picture, taken);
                }
            }
        }
    }

    private void picture(HttpExchange exchange, byte[] picture, long taken) throws IOException, InterruptedException {
        Thread.sleep(delay);
        long late = System.nanoTime() - taken - delay.toNanos();
        exchange.getResponseHeaders().set(LATE_HEADER, Long.toString(late));
        send(exchange, 200, "image/png", picture);
    }

    private static void text(HttpExchange exchange, int status, String text) throws IOException {
        send(exchange, status, TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        if (wantsToClose(exchange)) {
            exchange.getResponseHeaders().set("Connection", "close");
        }
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(status, NO_BODY);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        OutputStream out = exchange.getResponseBody();
        for (int sent = 0; sent < body.length; sent += PIECE) {
            out.write(body, sent, Math.min(PIECE, body.length - sent));
        }
    }

    /**
     * The JDK's server closes the connection then, but does not say so (RFC 9112, 9.6), and the client would keep a dead
     * one.
     */
    private static boolean wantsToClose(HttpExchange exchange) {
        return "close".equalsIgnoreCase(exchange.getRequestHeaders().getFirst("Connection"));
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
