package loomshowcase.claims.onehttpclient;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/**
 * Twenty requests go to a server in this JVM, each with a client of its own, as in a helper method that makes a
 * client. The platform threads of the clients are counted by their names while the clients exist.
 *
 * <p>On 21 and 25 each client keeps a selector, which is a platform thread. Since 26, as seen here, it is a virtual
 * one. On every JDK each client also has workers of its own, and connections of its own, which no other request uses
 * again.
 *
 * <p>See {@link HttpClient} and JDK-8372159.
 *
 * <pre>
 * 20 clients: 20 selectors and 46 workers that are platform threads
 * Verdict on JDK 25: each client keeps a platform thread as its selector, and each has workers of its own
 * </pre>
 */
public class BeforeOneHttpClient {

    static final int REQUESTS = 20;

    public static void main(String[] args) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 100);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/");

        List<HttpClient> clients = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            HttpClient client = HttpClient.newHttpClient();
            client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
            clients.add(client);
        }
        long selectors = named("SelectorManager");
        long workers = named("Worker");
        server.stop(0);

        System.out.println(clients.size() + " clients: " + selectors + " selectors and "
                + workers + " workers that are platform threads");
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (selectors == REQUESTS ? "each client keeps a platform thread as its selector"
                        : selectors == 0 ? "a client's selector is no platform thread" : "some clients keep a selector")
                + (workers >= REQUESTS ? ", and each has workers of its own" : ", and workers are shared"));
        clients.forEach(HttpClient::shutdownNow);
    }

    static long named(String part) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName).filter(name -> name.startsWith("HttpClient-") && name.contains(part)).count();
    }
}
