package loomshowcase.claims.carriersgrow;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Two carriers, and up to sixteen if the scheduler adds some. Twelve virtual threads let a pool of
 * platform threads read a file that does not answer, and wait for the result.
 *
 * <p>Notice that all twelve are under way on two carriers, on every JDK: a virtual thread only waits for a future.
 * The size of the pool says in one place how many reads the disk gets at once.
 *
 * <p>Source: {@link java.util.concurrent.Future#get()}, which parks, and {@link Executors#newFixedThreadPool(int)}.
 * A named pipe stands for a slow disk or a file on the network.
 *
 * <pre>
 * Two carriers, sixteen at most, and a pool of twelve that reads.
 * Future.get: under way 12 of 12, on 2 carriers
 * Verdict on JDK 25: waiting for a pool that reads holds no carrier, and all threads are under way
 * </pre>
 */
public class AfterCarriersGrow {

    static final int THREADS = 12;

    static final Set<String> CARRIERS = ConcurrentHashMap.newKeySet();
    static final CountDownLatch NOT_UNDER_WAY = new CountDownLatch(THREADS);
    static final CountDownLatch NOT_ENDED = new CountDownLatch(THREADS);

    public static void main(String[] args) throws IOException, InterruptedException {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "2");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "16");
        System.out.println("Two carriers, sixteen at most, and a pool of twelve that reads.");

        Path pipe = Files.createTempDirectory("carriers-grow").resolve("pipe");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        try (var writer = new RandomAccessFile(pipe.toFile(), "rw");
                ExecutorService readers = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                Thread.ofVirtual().start(() -> readBy(readers, pipe));
            }
            NOT_UNDER_WAY.await(2, TimeUnit.SECONDS);
            long underWay = THREADS - NOT_UNDER_WAY.getCount();
            System.out.println("Future.get: under way " + underWay + " of " + THREADS + ", on " + CARRIERS.size()
                    + " carriers");
            System.out.println("Verdict on JDK " + Runtime.version().feature() + ": waiting for a pool that reads "
                    + "holds " + (CARRIERS.size() > 2 ? "a carrier, and another is added"
                            : "no carrier, and " + (underWay == THREADS ? "all" : "only some")
                                    + " threads are under way"));
            writer.write(new byte[THREADS]);
            NOT_ENDED.await();
        } finally {
            Files.delete(pipe);
            Files.delete(pipe.getParent());
        }
    }

    static void readBy(ExecutorService readers, Path file) {
        CARRIERS.add(Thread.currentThread().toString().replaceFirst(".*@", ""));
        try {
            readers.submit(() -> {
                try (InputStream in = new FileInputStream(file.toFile())) {
                    NOT_UNDER_WAY.countDown();
                    return in.read();
                }
            }).get();
        } catch (InterruptedException | ExecutionException e) {
            System.out.println(e);
        }
        NOT_ENDED.countDown();
    }
}
