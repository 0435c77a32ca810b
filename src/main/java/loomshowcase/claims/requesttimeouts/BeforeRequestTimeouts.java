package loomshowcase.claims.requesttimeouts;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A request has a time-out of half a second. The server sends headers and one byte of a hundred at once, and nothing
 * more; after two seconds, or when the client has given up, it hangs up.
 *
 * <p>Notice that on 21 and 25 the client waits until the server hangs up: its time-out ended with the headers. Since
 * 26, as seen here, it covers the body, and the client gives up by itself. A server that never hangs up would keep the
 * thread for ever.
 *
 * <p>Rests on {@link HttpRequest.Builder#timeout(Duration)} and on JDK-8208693.
 *
 * <pre>
 * The client gave up: HTTP connect timed out
 * Verdict on JDK 25: the time-out of a request bounds its body too
 * </pre>
 */
public class BeforeRequestTimeouts {

    static final CountDownLatch GIVEN_UP = new CountDownLatch(1);

    public static void main(String[] args) throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 10);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            hold();
            exchange.close();
        });
        server.start();
        URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/");

        boolean timedOut = false;
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(uri).timeout(Duration.ofMillis(500)).build();
            client.send(request, BodyHandlers.discarding());
        } catch (HttpTimeoutException e) {
            timedOut = true;
            System.out.println("The client gave up: " + e.getMessage());
        } catch (IOException e) {
            System.out.println("The server hung up: " + e.getMessage());
        }
        GIVEN_UP.countDown();
        server.stop(0);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (timedOut ? "the time-out of a request bounds its body too"
                        : "the time-out of a request ends with the headers, and a stalled body is waited for"));
    }

    static void hold() {
        try {
            GIVEN_UP.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
