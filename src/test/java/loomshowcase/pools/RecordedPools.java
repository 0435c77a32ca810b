package loomshowcase.pools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Pools of platform threads, each under a load that is known. The tests record it and read the recordings; the description
 * of the package {@code diagnose.pools} in the tests says how. It runs on JDK 17 too.
 */
public final class RecordedPools {

    private static final ReentrantLock LOCK = new ReentrantLock();
    private static volatile long sink;
    private final long end;

    private RecordedPools(long millis) {
        end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** @param arguments for how many milliseconds, and then which pools, at the same time; none for all */
    public static void main(String... arguments) throws Exception {
        var pools = new RecordedPools(Long.parseLong(arguments[0]));
        List<String> all = List.of("orders", "mail", "report", "growing", "clock", "single", "never", "short", "hash");
        List<String> named = List.of(arguments).subList(1, arguments.length);
        try (SlowServer server = new SlowServer()) {
            var started = new java.util.ArrayList<ExecutorService>();
            for (String name : named.isEmpty() ? all : named) {
                started.add(pools.start(name, server));
            }
            for (ExecutorService pool : started) {
                pool.awaitTermination(1, TimeUnit.MINUTES);
            }
        }
    }

    private ExecutorService start(String name, SlowServer server) throws Exception {
        return switch (name) {
            // Always 30 tasks for 10 threads: all of them are busy, and 20 tasks stand in line.
            case "orders" -> inARow(Executors.newFixedThreadPool(10, named(name)), 30, () -> ask(server));
            // A task of 40 ms every 10 ms: four busy threads by Little's law.
            case "mail" -> atARate(Executors.newFixedThreadPool(20, named(name)), 10, () -> pause(40));
            // One lock for all.
            case "report" -> inARow(Executors.newFixedThreadPool(8, named(name)), 8, RecordedPools::underTheLock);
            // No queue: it makes a thread for each task that finds none free.
            case "growing" -> inARow(new ThreadPoolExecutor(0, 100, 1, TimeUnit.MINUTES, new SynchronousQueue<>(),
                    named(name)), 6, () -> pause(30));
            case "clock" -> everyFiftyMillis(Executors.newScheduledThreadPool(1, named(name)));
            case "single" -> inARow(Executors.newSingleThreadExecutor(named(name)), 3, () -> pause(25));
            case "never" -> onlyStarted(new ThreadPoolExecutor(5, 5, 1, TimeUnit.MINUTES,
                    new java.util.concurrent.LinkedBlockingQueue<>(), named(name)));
            // Waits below the threshold of JFR's default settings.
            case "short" -> inARow(Executors.newFixedThreadPool(4, named(name)), 8, () -> pause(5));
            case "hash" -> inARow(Executors.newFixedThreadPool(2, named(name)), 4, RecordedPools::compute);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** As many tasks as given are always in the pool: each one that ends hands in the next. */
    private ExecutorService inARow(ExecutorService pool, int tasks, Runnable task) {
        for (int each = 0; each < tasks; each++) {
            pool.execute(() -> again(pool, task));
        }
        return pool;
    }

    private void again(ExecutorService pool, Runnable task) {
        task.run();
        if (System.nanoTime() < end) {
            pool.execute(() -> again(pool, task));
        } else {
            pool.shutdown();
        }
    }

    private ExecutorService atARate(ExecutorService pool, int everyMillis, Runnable task) {
        var pacer = new Thread(() -> {
            for (long due = System.nanoTime(); due < end; due += TimeUnit.MILLISECONDS.toNanos(everyMillis)) {
                pause(Math.max(0, TimeUnit.NANOSECONDS.toMillis(due - System.nanoTime())));
                pool.execute(task);
            }
            pool.shutdown();
        }, "pacer");
        pacer.start();
        return pool;
    }

    private ExecutorService everyFiftyMillis(ScheduledExecutorService pool) {
        pool.scheduleAtFixedRate(() -> {
            if (System.nanoTime() > end) {
                pool.shutdown();
            }
        }, 50, 50, TimeUnit.MILLISECONDS);
        return pool;
    }

    private ExecutorService onlyStarted(ThreadPoolExecutor pool) {
        pool.prestartAllCoreThreads();
        new Thread(() -> {
            pause(TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
            pool.shutdown();
        }, "closer").start();
        return pool;
    }

    private static void ask(SlowServer server) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(1);
            new Answer(socket).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stream of its own is synchronized, as drivers have it. */
    private record Answer(Socket socket) {
        synchronized void read() throws IOException {
            socket.getInputStream().read();
        }
    }

    private static void underTheLock() {
        LOCK.lock();
        try {
            pause(25);
        } finally {
            LOCK.unlock();
        }
    }

    private static void compute() {
        long value = System.nanoTime();
        for (int round = 0; round < 20_000_000; round++) {
            value = value * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
        }
        sink = value;
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory named(String name) {
        var number = new AtomicInteger();
        return task -> new Thread(task, name + "-" + number.incrementAndGet());
    }
}
