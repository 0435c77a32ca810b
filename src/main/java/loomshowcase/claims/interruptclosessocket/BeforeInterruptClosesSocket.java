package loomshowcase.claims.interruptclosessocket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Four requests on virtual threads borrow the four connections of a pool, and wait for an answer that does not come.
 * All are cancelled, and give their connections back in {@code finally}. Then four other requests want an answer that
 * the server gives at once.
 *
 * <p>None of the four gets one. An interrupt closes the socket that a virtual thread is waiting to read from, and the
 * pool does not notice: its connections are dead.
 *
 * <p>See {@link Socket#getInputStream()}: interrupting a virtual thread that reads wakes it up and closes the socket.
 *
 * <pre>
 * After four cancelled requests: 0 of 4 served
 * Verdict on JDK 25: cancel(true) closes the connections that virtual threads read from, and the pool serves nobody
 * </pre>
 */
public class BeforeInterruptClosesSocket {

    static final int CONNECTIONS = 4;
    static final BlockingQueue<Socket> POOL = new ArrayBlockingQueue<>(CONNECTIONS);
    static final CountDownLatch WAITING = new CountDownLatch(CONNECTIONS);

    public static void main(String[] args) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            executor.execute(() -> serve(server, executor));
            for (int i = 0; i < CONNECTIONS; i++) {
                POOL.add(new Socket(server.getInetAddress(), server.getLocalPort()));
            }
            List<Future<Boolean>> slow = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                slow.add(executor.submit(() -> request('s')));
            }
            WAITING.await(10, TimeUnit.SECONDS);
            slow.forEach(future -> future.cancel(true));
            int served = 0;
            for (int i = 0; i < CONNECTIONS; i++) {
                if (executor.submit(() -> request('q')).get()) {
                    served++;
                }
            }
            System.out.println("After four cancelled requests: " + served + " of " + CONNECTIONS + " served");
            System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (served == 0
                    ? "cancel(true) closes the connections that virtual threads read from, and the pool serves nobody"
                    : "the pool still serves after cancel(true)"));
            executor.shutdownNow();
        }
    }

    static boolean request(char what) throws InterruptedException {
        Socket connection = POOL.take();
        try {
            connection.getOutputStream().write(what);
            WAITING.countDown();
            return connection.getInputStream().read() == 'a';
        } catch (IOException e) {
            return false;
        } finally {
            POOL.add(connection);
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
