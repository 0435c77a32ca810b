package loomshowcase.lab;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The server of the lab: the JDK's own, with a virtual thread for each request. The code of a request blocks where it must
 * wait: for a place in the queue, for a JVM, for the browser.
 *
 * <p>Life cycle: {@link #start} binds a port of this machine alone; {@link #close} ends it, and interrupts what runs.
 */
public final class LabServer implements AutoCloseable {

    /** The longest request is a run of three forms. */
    private static final int MOST_BODY = 4096;

    /** Of files, by the end of their names. */
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    static {
        // Otherwise the system holds back the second small packet of an answer for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // In seconds. Without them, a client that stops in the middle is waited for until the lab ends.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "3600");
        // Together they are 32 MB at most. By default, any program of this machine could fill the memory with headers.
        System.setProperty("sun.net.httpserver.maxReqHeaderSize", Integer.toString(32 * 1024));
        System.setProperty("jdk.httpserver.maxConnections", "1000");
    }

    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Guard guard;
    private final LabCourse course;
    private final Consumer<String> problems;

    private LabServer(HttpServer server, LabCourse course, Consumer<String> problems) {
        this.server = server;
        this.guard = new Guard(server.getAddress().getPort());
        this.course = course;
        this.problems = problems;
    }

    /**
     * Starts the server on 127.0.0.1.
     *
     * @param port     0 for any that is free
     * @param problems gets a line for each answer that failed for a reason of this server
     * @throws IOException if the port cannot be bound
     */
    public static LabServer start(int port, LabCourse course, Consumer<String> problems) throws IOException {
        var address = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        var lab = new LabServer(HttpServer.create(address, 0), course, problems);
        course.prepareFirst();
        lab.server.setExecutor(lab.executor);
        lab.server.createContext("/", lab::answer);
        lab.server.start();
        lab.executor.execute(lab::prepare);
        return lab;
    }

    /** To be opened in a browser of this machine. It holds the token, so whoever knows it may start runs. */
    public URI address() {
        return URI.create("http://127.0.0.1:%d/?token=%s".formatted(server.getAddress().getPort(), guard.token()));
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    private void prepare() {
        try {
            course.prepare();
        } catch (InterruptedException e) {
            // The lab has ended.
        }
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            Guard.protect(exchange.getResponseHeaders());
            if (guard.opensWith(exchange)) {
                exchange.getResponseHeaders().set("Set-Cookie", guard.cookie());
                exchange.getResponseHeaders().set("Location", "/");
                exchange.sendResponseHeaders(303, -1);
                return;
            }
            Optional<Guard.Refusal> refusal = guard.refuses(exchange);
            if (refusal.isPresent()) {
                refuse(exchange, refusal.get().status(), refusal.get().reason());
            } else {
                serve(exchange);
            }
        } catch (IOException | UncheckedIOException e) {
            // The browser has gone. Nobody is left to hear of it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException e) {
            problems.accept(exchange.getRequestURI().getPath() + ": " + e);
        }
    }

    private void serve(HttpExchange exchange) throws IOException, InterruptedException, ExecutionException {
        try {
            String path = exchange.getRequestURI().getPath();
            if (exchange.getRequestMethod().equals("POST")) {
                start(exchange, path);
            } else if (path.startsWith("/api/ideas/")) {
                send(exchange, 200, "application/json", course.idea(path.substring("/api/ideas/".length())));
            } else {
                String name = path.equals("/") ? Assets.PAGE : path.substring(1);
                byte[] file = course.file(name).orElseThrow(() -> new Refused(404, "there is nothing at " + path));
                send(exchange, 200, TYPES.get(name.substring(name.lastIndexOf('.') + 1)), file);
            }
        } catch (Refused e) {
            refuse(exchange, e.status(), e.getMessage());
        }
    }

    private void start(HttpExchange exchange, String path)
            throws Refused, IOException, InterruptedException, ExecutionException {
        switch (path) {
            case "/api/runs" -> {
                FormOrders.Order order = course.orders().check(body(exchange, FormOrders.Request.class));
                course.runs().run(order, EventWriter.to(exchange));
            }
            case "/api/ready" -> {
                FormOrders.Order order = course.orders().check(body(exchange, FormOrders.Request.class));
                course.runs().keepReady(order, EventWriter.to(exchange));
            }
            case "/api/races" -> {
                Race.Order order = course.race().check(body(exchange, Race.Request.class));
                course.race().run(order, EventWriter.to(exchange));
            }
            default -> throw new Refused(404, "nothing can be started at " + path);
        }
    }

    private static <T> T body(HttpExchange exchange, Class<T> type) throws Refused, IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BODY + 1);
        if (body.length > MOST_BODY) {
            throw new Refused(413, "the request is longer than %d bytes".formatted(MOST_BODY));
        }
        try {
            return Json.read(body, type);
        } catch (IOException e) {
            throw new Refused(400, "the request is not what this version of the page sends; load the page again");
        }
    }

    private static void refuse(HttpExchange exchange, int status, String reason) throws IOException {
        send(exchange, status, "text/plain; charset=utf-8", (reason + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        if (bytes.length == 0 || exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1); // The server would warn on the terminal of a length without a body.
        } else {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
