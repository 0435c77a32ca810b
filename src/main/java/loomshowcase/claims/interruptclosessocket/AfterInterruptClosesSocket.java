package loomshowcase.claims.interruptclosessocket;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The same four requests are cancelled. But a request gives back only a connection whose exchange has come to its end.
 * Any other one it closes, and whoever borrows its place opens a new one.
 *
 * <p>All four requests that follow are served. The request that was cancelled cannot use a new connection itself unless
 * it clears its interrupt first: the first wait would close that one too. A connection whose exchange did not end is
 * not to be used again in any case, since the late answer could be taken for that of the next request. Pools of
 * libraries do the same if they notice, because they test a connection before they lend it, or because the driver
 * reports it as closed.
 *
 * <p>See {@link Socket#getInputStream()}. {@link Socket#setSoTimeout(int)} ends a wait without an interrupt and leaves
 * the connection open, so that this request can go on waiting. It does not make the connection fit for another one.
 *
 * <pre>
 * After four cancelled requests: 4 of 4 served
 * Verdict on JDK 25: if connections whose exchange did not end are replaced, the pool serves everybody
 * </pre>
 */
public class AfterInterruptClosesSocket {

    static final int CONNECTIONS = 4;
    static final BlockingQueue<Optional<Socket>> POOL = new ArrayBlockingQueue<>(CONNECTIONS);
    static final CountDownLatch WAITING = new CountDownLatch(CONNECTIONS);

    public static void main(String[] args) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            executor.execute(() -> serve(server, executor));
            for (int i = 0; i < CONNECTIONS; i++) {
                POOL.add(Optional.empty());
            }
            List<Future<Boolean>> slow = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                slow.add(executor.submit(() -> request(server, 's')));
            }
            WAITING.await(10, TimeUnit.SECONDS);
            slow.forEach(future -> future.cancel(true));
            int served = 0;
            for (int i = 0; i < CONNECTIONS; i++) {
                if (executor.submit(() -> request(server, 'q')).get()) {
                    served++;
                }
            }
            System.out.println("After four cancelled requests: " + served + " of " + CONNECTIONS + " served");
            System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (served == CONNECTIONS
                    ? "if connections whose exchange did not end are replaced, the pool serves everybody"
                    : "the pool has dead connections"));
            executor.shutdownNow();
        }
    }

    static boolean request(ServerSocket server, char what) throws InterruptedException {
        Optional<Socket> place = POOL.take();
        Optional<Socket> givenBack = Optional.empty();
        try {
            Socket connection = place.isPresent() ? place.get()
                    : new Socket(server.getInetAddress(), server.getLocalPort());
            exchange(connection, what);
            givenBack = Optional.of(connection);
            return true;
        } catch (IOException e) {
            return false;
        } finally {
            POOL.add(givenBack);
        }
    }

    static void exchange(Socket connection, char what) throws IOException {
        boolean ended = false;
        try {
            connection.getOutputStream().write(what);
            WAITING.countDown();
            if (connection.getInputStream().read() != 'a') {
                throw new EOFException("no answer");
            }
            ended = true;
        } finally {
            if (!ended) {
                connection.close();
            }
        }
    }

    static void serve(ServerSocket server, ExecutorService executor) {
        try {
            while (true) {
                Socket client = server.accept();
                executor.execute(() -> answer(client));
            }
        } catch (IOException e) {
            // The server ends: its thread was interrupted, which closed its socket too.
        }
    }

    /** Answers what is quick at once, and what is slow never. */
    static void answer(Socket client) {
        try (client) {
            for (int what = client.getInputStream().read(); what >= 0; what = client.getInputStream().read()) {
                if (what == 'q') {
                    client.getOutputStream().write('a');
                }
            }
        } catch (IOException e) {
            // The client is gone, or the server ends.
        }
    }
}
