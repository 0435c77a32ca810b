package loomshowcase.server;

import com.sun.management.OperatingSystemMXBean;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers the requests: the manifest and the load at once, each picture after the delay. A query is ignored, so that
 * one picture has as many addresses as there are tasks.
 */
final class PictureHandler implements HttpHandler {
    static final String PICTURES = "/pictures";

    /** How many nanoseconds after it was due an answer left; due is when the request was taken, plus the delay. */
    static final String LATE_HEADER = "Server-Late-Nanos";

    private static final String LOAD = "/load";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final long NO_BODY = -1;

    /** The JDK's server keeps a buffer of twice the greatest write for each connection: of thousands, too many. */
    private static final int PIECE = 16 * 1024;

    private final Duration delay;
    private final Map<String, Picture> pictures;
    private final String manifest;

    PictureHandler(List<Picture> pictures, Duration delay) {
        this.delay = delay;
        this.pictures = pictures.stream().collect(Collectors.toMap(Picture::path, Function.identity()));
        this.manifest = pictures.stream().map(Picture::manifestLine).collect(Collectors.joining("\n", "", "\n"));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        long taken = System.nanoTime();
        try (exchange) {
            if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                text(exchange, 405, "only GET and HEAD are answered here\n");
                return;
            }
            answer(exchange, taken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody interrupts these threads but the end of the process
        }
    }

    private void answer(HttpExchange exchange, long taken) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().getRawPath();
        switch (path) {
            case PICTURES -> text(exchange, 200, manifest);
            case LOAD -> text(exchange, 200, "cpuNanos=" + cpuNanos() + "\n");
            default -> {
                Picture picture = pictures.get(path);
                if (picture == null) {
                    text(exchange, 404, "nothing is at " + path + "; the list of pictures is at " + PICTURES + "\n");
                } else {
                    picture(exchange, picture, taken);
                }
            }
        }
    }

    private void picture(HttpExchange exchange, Picture picture, long taken) throws IOException, InterruptedException {
        Thread.sleep(delay);
        long late = System.nanoTime() - taken - delay.toNanos();
        exchange.getResponseHeaders().set(LATE_HEADER, Long.toString(late));
        send(exchange, 200, "image/png", picture.bytes());
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

    /** The JDK's server then closes, but does not say so (RFC 9112, 9.6), and a client would keep a dead connection. */
    private static boolean wantsToClose(HttpExchange exchange) {
        return "close".equalsIgnoreCase(exchange.getRequestHeaders().getFirst("Connection"));
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
