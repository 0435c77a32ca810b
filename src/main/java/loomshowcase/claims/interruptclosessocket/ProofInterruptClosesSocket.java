package loomshowcase.claims.interruptclosessocket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Four threads read from a socket each, and their futures are cancelled with {@code cancel(true)}. A second later, or as
 * soon as all have ended, the server sends the byte that they wait for. First the threads are platform threads of a pool,
 * then virtual threads.
 *
 * <p>The platform threads do not notice the interrupt while they read. They get their byte, and the socket stays open. The
 * virtual threads wake up at once, and their sockets are closed. So a {@code cancel(true)} that cost nothing in a pool
 * costs a connection on virtual threads, and in return it ends the wait.
 *
 * <p>See {@link Socket#getInputStream()}, which describes both.
 *
 * <pre>
 * pool:            4 of 4 got their byte, 0 of 4 sockets are closed
 * virtual threads: 0 of 4 got their byte, 4 of 4 sockets are closed
 * Verdict on JDK 25: an interrupt closes the socket that a virtual thread reads from; a platform thread reads on
 * </pre>
 */
public class ProofInterruptClosesSocket {

    static final int THREADS = 4;

    record Found(int read, int closed) {}

    public static void main(String[] args) throws Exception {
        Found platform = cancelled(Executors.newFixedThreadPool(THREADS));
        Found virtual = cancelled(Executors.newVirtualThreadPerTaskExecutor());

        System.out.println("pool:            " + text(platform));
        System.out.println("virtual threads: " + text(virtual));
        boolean onlyVirtual = platform.equals(new Found(THREADS, 0)) && virtual.equals(new Found(0, THREADS));
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (onlyVirtual
                ? "an interrupt closes the socket that a virtual thread reads from; a platform thread reads on"
                : "an interrupt does the same to the socket of either kind of thread"));
    }

    static String text(Found found) {
        return found.read() + " of " + THREADS + " got their byte, " + found.closed() + " of " + THREADS
                + " sockets are closed";
    }

    static Found cancelled(ExecutorService executor) throws Exception {
        List<Socket> near = new ArrayList<>();
        List<Socket> far = new ArrayList<>();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < THREADS; i++) {
                near.add(new Socket(server.getInetAddress(), server.getLocalPort()));
                far.add(server.accept());
            }
        }
        var reading = new CountDownLatch(THREADS);
        var ended = new CountDownLatch(THREADS);
        var read = new AtomicInteger();
        try (executor) {
            List<Future<?>> futures = new ArrayList<>();
            for (Socket socket : near) {
                futures.add(executor.submit(() -> read(socket, reading, ended, read)));
            }
            reading.await(10, TimeUnit.SECONDS);
            futures.forEach(future -> future.cancel(true));
            ended.await(1, TimeUnit.SECONDS);
            for (Socket socket : far) {
                send(socket);
            }
            ended.await(10, TimeUnit.SECONDS);
        }
        var found = new Found(read.get(), (int) near.stream().filter(Socket::isClosed).count());
        for (Socket socket : near) {
            socket.close();
        }
        return found;
    }

    static void read(Socket socket, CountDownLatch reading, CountDownLatch ended, AtomicInteger read) {
        reading.countDown();
        try {
            if (socket.getInputStream().read() == 1) {
                read.incrementAndGet();
            }
        } catch (IOException e) {
            // "Closed by interrupt"
        } finally {
            ended.countDown();
        }
    }

    static void send(Socket socket) {
        try (socket) {
            socket.getOutputStream().write(1);
        } catch (IOException e) {
            // The reader has closed the connection.
        }
    }
}
