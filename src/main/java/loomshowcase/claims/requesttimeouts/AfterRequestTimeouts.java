package loomshowcase.claims.requesttimeouts;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The same server, and a request without a time-out. It is sent on a virtual thread. The program waits half a second
 * for the future of that task, and then cancels it.
 *
 * <p>{@code send} is interrupted while it waits for the body, on every JDK, and the client can be closed at once. So
 * one deadline bounds all in the task that an interrupt ends, however many requests it sends. {@code invokeAll} with a
 * time-out and the time-out of a scope do the same. {@code cancel} is in {@code finally}, so that the request also ends
 * if the thread that waits for it is interrupted.
 *
 * <p>See {@link HttpClient#send(HttpRequest, java.net.http.HttpResponse.BodyHandler)}, which throws
 * {@code InterruptedException} if it is interrupted, and {@link Future#cancel(boolean)}.
 *
 * <pre>
 * The request has timed out.
 * send was interrupted while the server held the body back: true
 * Verdict on JDK 25: cancelling the task that sends ends the whole request, body included
 * </pre>
 */
public class AfterRequestTimeouts {

    static final CountDownLatch INTERRUPTED = new CountDownLatch(1);

    public static void main(String[] args) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 10);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            hold(10);
            exchange.close();
        });
        server.start();
        URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/");

        boolean interrupted;
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> sent = executor.submit(() -> send(client, HttpRequest.newBuilder(uri).build()));
            try {
                sent.get(500, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                System.out.println("The request has timed out.");
            } finally {
                sent.cancel(true);
            }
            interrupted = hold(5);
        }
        server.stop(0);
        System.out.println("send was interrupted while the server held the body back: " + interrupted);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (interrupted ? "cancelling the task that sends ends the whole request, body included"
                        : "cancelling the task that sends did not end its request"));
    }

    static Void send(HttpClient client, HttpRequest request) throws Exception {
        try {
            client.send(request, BodyHandlers.discarding());
        } catch (InterruptedException e) {
            INTERRUPTED.countDown();
        }
        return null;
    }

    static boolean hold(int seconds) {
        try {
            return INTERRUPTED.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
