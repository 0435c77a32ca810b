package loads;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Scanner;
import java.util.concurrent.Executors;

/** What is outside of the recorded program: a service that it calls, and the clients that call it. */
final class Outside {

    private Outside() {}

    /** @param arguments how long the service takes, how many clients there are, and how long they think on average; in milliseconds */
    public static void main(String... arguments) throws IOException {
        long waitMillis = Long.parseLong(arguments[0]);
        int clients = Integer.parseInt(arguments[1]);
        long thinkMillis = Long.parseLong(arguments[2]);
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
        service.setExecutor(Executors.newFixedThreadPool(200));
        service.createContext("/", exchange -> {
            pause(waitMillis);
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("ok".getBytes());
            exchange.close();
        });
        service.start();
        System.out.println(service.getAddress().getPort());
        // The recorded program tells its port, or ends.
        try (var told = new Scanner(System.in)) {
            if (told.hasNextInt()) {
                int port = told.nextInt();
                for (int client = 0; client < clients; client++) {
                    // From half as long to half as long again: clients of one rhythm would soon call all at once.
                    long think = thinkMillis / 2 + thinkMillis * client / (clients - 1);
                    var thread = new Thread(() -> callAgainAndAgain(port, think), "client-" + client);
                    thread.setDaemon(true);
                    thread.start();
                }
            }
            while (told.hasNext()) {
                told.next();
            }
        }
        System.exit(0);
    }

    private static void callAgainAndAgain(int port, long thinkMillis) {
        while (true) {
            call(port);
            pause(thinkMillis);
        }
    }

    /** Calls a server on this machine, and reads its answer. */
    static void call(int port) {
        try {
            var connection = (HttpURLConnection) URI.create("http://localhost:" + port + "/").toURL().openConnection();
            try (InputStream body = connection.getInputStream()) {
                body.readAllBytes();
            }
        } catch (IOException e) {
            // The server has ended, or refuses for a moment.
            pause(10);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
