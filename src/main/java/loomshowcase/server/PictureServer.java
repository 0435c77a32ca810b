package loomshowcase.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * The process that serves the pictures.
 *
 * <p>Life cycle: it draws all pictures, opens its port, says so with one line on stdout that holds nothing but its
 * address, and serves until its stdin ends or it gets a signal. Its stdin is a pipe from the process that started
 * it, so that it never outlives that one, however that one ends.
 *
 * <p>Exit codes: 0 after the end of stdin, 1 if the port could not be opened, 2 after wrong arguments.
 */
public final class PictureServer {

    /** The kernel cuts it to its own limit; with the default of 50, thousands of simultaneous connects take seconds. */
    private static final int BACKLOG = 10_000;

    private PictureServer() {}

    /**
     * @param words {@code --port N} (default 0: any), {@code --delay 200ms} (also {@code 1.5s}, {@code PT0.2S}) and
     *              {@code --count 15}
     */
    public static void main(String... words) {
        Arguments arguments;
        try {
            arguments = Arguments.parse(words);
        } catch (IllegalArgumentException e) {
            fail(2, e.getMessage());
            return;
        }
        try {
            System.out.println(start(arguments));
            System.out.flush();
        } catch (IOException e) {
            fail(1, "port " + arguments.port() + " cannot be opened: " + e.getMessage());
            return;
        }
        awaitEndOfStdin();
        Runtime.getRuntime().halt(0);
    }

    private static void awaitEndOfStdin() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // a stdin that cannot be read will not say either when the parent is gone: that is its end
        }
    }

    private static URI start(Arguments arguments) throws IOException {
        keepConnections();
        List<Picture> pictures = Picture.draw(arguments.count());
        var loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, arguments.port()), BACKLOG);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", new PictureHandler(pictures, arguments.delay()));
        server.start();
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /**
     * Must be set before the server's classes are loaded. Of the connections that wait for a next request only 200
     * are kept by default, and the others are closed under the client's hands. Without {@code nodelay} the end of an
     * answer may wait for the acknowledgement of its beginning.
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
