package loomshowcase.claims.onehttpclient;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The same twenty requests with one client, whose executor is one of virtual threads.
 *
 * <p>The client needs one platform thread at most: its selector, and from 26 on none. Its workers are virtual
 * because it was given an executor. {@code close} of the client waits for the requests that still run.
 *
 * <p>See {@link HttpClient}, which can be used for many requests, and {@link
 * HttpClient.Builder#executor(java.util.concurrent.Executor)}.
 *
 * <pre>
 * Platform threads after 20 requests: selectors 1, workers 0
 * Verdict on JDK 25: one client with an executor of virtual threads needs one platform thread at most
 * </pre>
 */
public class AfterOneHttpClient {

    static final int REQUESTS = 20;

    public static void main(String[] args) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 100);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/");

        long selectors;
        long workers;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient client = HttpClient.newBuilder().executor(executor).build()) {
            for (int i = 0; i < REQUESTS; i++) {
                client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
            }
            selectors = named("SelectorManager");
            workers = named("Worker");
        }
        server.stop(0);

        System.out.println("Platform threads after " + REQUESTS + " requests: selectors " + selectors + ", workers "
                + workers);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (selectors <= 1 && workers == 0
                        ? "one client with an executor of virtual threads needs one platform thread at most"
                        : "one client still made platform threads"));
    }

    static long named(String part) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName).filter(name -> name.startsWith("HttpClient-") && name.contains(part)).count();
    }
}
