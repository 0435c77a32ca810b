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
 * Platform threads of 20 clients: selectors 20, workers 46
 * Verdict on JDK 25: each client's selector is a platform thread, and each client has workers of its own
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
        long selectors = named("SelectorManager").size();
        List<String> workers = named("Worker");
        long withWorkers = workers.stream().map(name -> name.substring(0, name.indexOf("-Worker"))).distinct().count();
        server.stop(0);

        System.out.println("Platform threads of " + clients.size() + " clients: selectors " + selectors + ", workers "
                + workers.size());
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (selectors == REQUESTS ? "each client's selector is a platform thread"
                        : selectors == 0 ? "no client's selector is a platform thread"
                        : "some clients' selectors are platform threads")
                + (withWorkers == REQUESTS ? ", and each client has workers of its own"
                        : ", and not every client has workers of its own"));
        clients.forEach(HttpClient::shutdownNow);
    }

    static List<String> named(String part) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName).filter(name -> name.startsWith("HttpClient-") && name.contains(part)).toList();
    }
}
