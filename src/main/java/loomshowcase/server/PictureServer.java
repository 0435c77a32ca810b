package loomshowcase.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Executors;

/**
 * The process that serves the pictures.
 *
 * <p>Life cycle: it reads the pictures, opens any free port of the loopback interface, prints its address as the only
 * line on stdout, and serves until its stdin ends or a signal comes. Its stdin is a pipe from the process that started
 * it, so it never outlives that process, however that process ends.
 *
 * <p>Exit codes: 0 after the end of stdin, 1 if the server could not be started, 2 after a wrong argument.
 */
public final class PictureServer {

    /** The kernel lowers it to its own limit. With the default of 50, thousands of simultaneous connects take seconds. */
    private static final int BACKLOG = 10_000;

    private PictureServer() {}

    /**
     * @param arguments how long each picture is held back, as {@link Duration#parse} reads it, such as {@code PT0.2S};
     *                  then, optionally, how many different pictures to serve
     */
    public static void main(String... arguments) {
        try {
            long most = arguments.length < 2 ? Long.MAX_VALUE : Long.parseLong(arguments[1]);
            System.out.println(start(Duration.parse(arguments[0]), most));
            System.out.flush();
        } catch (DateTimeParseException | NumberFormatException e) {
            fail(2, "usage: DELAY [PICTURES], such as PT0.2S 15; " + e.getMessage());
        } catch (IOException e) {
            fail(1, "it cannot be started: " + e.getMessage());
        }
        awaitEndOfStdin();
        Runtime.getRuntime().halt(0);
    }

    private static void awaitEndOfStdin() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // A broken pipe means the same as its end: the parent is gone.
        }
    }

    private static URI start(Duration delay, long most) throws IOException {
        keepConnections();
        var loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), BACKLOG);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", new PictureHandler(delay, most));
        server.start();
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /**
     * Must run before the server's classes are loaded. By default the server keeps only 200 idle connections and closes
     * the others while clients still use them. Without {@code nodelay} the end of an answer may wait until its beginning
     * is acknowledged.
     */
    private static void keepConnections() {
        System.setProperty("sun.net.httpserver.maxIdleConnections", "20000");
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static void fail(int exitCode, String message) {
        System.err.println("picture server: " + message);
        System.exit(exitCode);
    }
}
