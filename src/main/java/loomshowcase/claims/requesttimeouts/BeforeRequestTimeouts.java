package loomshowcase.claims.requesttimeouts;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A request has a time-out of a second. The server sends the headers and one byte of a hundred at once, and nothing
 * more. It hangs up after four seconds, or when the client has given up.
 *
 * <p>On 21 and 25 the client waits until the server hangs up: its time-out ended with the headers. Since 26, as seen
 * here, the time-out covers the body, and the client gives up by itself. A server that never hangs up would keep the
 * thread for ever. {@code send} throws an {@code IOException}: mostly an {@code HttpTimeoutException}, but on 26
 * sometimes one that says that the body is too short. If a busy machine delays even the headers, the request is sent
 * again.
 *
 * <p>See {@link HttpRequest.Builder#timeout(Duration)} and JDK-8208693.
 *
 * <pre>
 * The server hung up: fixed content-length: 100, bytes received: 1
 * Verdict on JDK 25: the time-out of a request covers the headers only, and a stalled body outlasts it
 * </pre>
 */
public class BeforeRequestTimeouts {

    static final CountDownLatch GIVEN_UP = new CountDownLatch(1);

    static volatile boolean hungUp;
    static boolean headersCame;
    static boolean clientFirst;

    public static void main(String[] args) throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 10);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            hold();
            exchange.close();
        });
        server.createContext("/warm-up", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/");

        var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(1)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(HttpRequest.newBuilder(uri.resolve("/warm-up")).build(), BodyHandlers.discarding());
            for (int i = 0; i < 3 && !headersCame; i++) {
                send(client, request);
            }
            GIVEN_UP.countDown();
        }
        server.stop(0);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (clientFirst ? "the time-out of a request covers its body too"
                        : "the time-out of a request covers the headers only, and a stalled body outlasts it"));
    }

    static void send(HttpClient client, HttpRequest request) throws InterruptedException {
        var came = new AtomicBoolean();
        try {
            client.send(request, headers -> {
                came.set(true);
                return BodySubscribers.discarding();
            });
        } catch (IOException e) {
            headersCame = came.get();
            clientFirst = !hungUp;
            System.out.println((hungUp ? "The server hung up: " : "The client gave up: ") + e.getMessage());
        }
    }

    static void hold() {
        try {
            hungUp = !GIVEN_UP.await(4, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
