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
import java.util.concurrent.TimeUnit;

/**
 * Two carriers, and up to sixteen if the scheduler adds some. Twelve virtual threads wait in {@link Object#wait()};
 * then twelve read a file that does not answer.
 *
 * <p>Notice that 21 adds carriers in both cases, and all twelve are under way. From 25 on {@code wait} needs no
 * carrier. But a thread that reads a file holds one, and none is added: two read, the other ten have not begun, and no
 * other virtual thread can.
 *
 * <p>Source: JEP 444 on "temporarily expanding the parallelism of the scheduler", JEP 491 for {@code wait}, and
 * {@link FileInputStream}. A named pipe stands for a slow disk or a file on the network; without {@code mkfifo} the
 * form cannot measure.
 *
 * <pre>
 * Two carriers, sixteen at most.
 * Object.wait: under way 12 of 12, on 2 carriers
 * FileInputStream.read: under way 2 of 12, on 2 carriers
 * Verdict on JDK 25: Object.wait holds no carrier; reading a file holds a carrier, and none is added
 * </pre>
 */
public class BeforeCarriersGrow {

    static final int THREADS = 12;

    static boolean enough;

    interface Waiting {
        void untilEnd() throws IOException, InterruptedException;
    }

    record Seen(int underWay, int carriers) {

        String found() {
            return carriers > 2 ? "holds a carrier, and others are added"
                    : underWay < THREADS ? "holds a carrier, and none is added" : "holds no carrier";
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "2");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "16");
        System.out.println("Two carriers, sixteen at most.");

        var ended = new CountDownLatch(THREADS);
        Seen waiting = start("Object.wait", ended, () -> {
            synchronized (ended) {
                while (!enough) {
                    ended.wait();
                }
            }
        });
        synchronized (ended) {
            enough = true;
            ended.notifyAll();
        }
        ended.await();
        Seen reading = startReading();

        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + "Object.wait " + waiting.found() + "; reading a file " + reading.found());
    }

    static Seen startReading() throws IOException, InterruptedException {
        Path pipe = Files.createTempDirectory("carriers-grow").resolve("pipe");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        try (var writer = new RandomAccessFile(pipe.toFile(), "rw")) {
            var ended = new CountDownLatch(THREADS);
            Seen seen = start("FileInputStream.read", ended, () -> {
                try (InputStream in = new FileInputStream(pipe.toFile())) {
                    in.read();
                }
            });
            writer.write(new byte[THREADS]);
            ended.await();
            return seen;
        } finally {
            Files.delete(pipe);
            Files.delete(pipe.getParent());
        }
    }

    static Seen start(String name, CountDownLatch ended, Waiting waiting) throws InterruptedException {
        Set<String> carriers = ConcurrentHashMap.newKeySet();
        var notUnderWay = new CountDownLatch(THREADS);
        for (int i = 0; i < THREADS; i++) {
            Thread.ofVirtual().start(() -> {
                carriers.add(Thread.currentThread().toString().replaceFirst(".*@", ""));
                notUnderWay.countDown();
                try {
                    waiting.untilEnd();
                } catch (IOException | InterruptedException e) {
                    System.out.println(e);
                }
                ended.countDown();
            });
        }
        notUnderWay.await(2, TimeUnit.SECONDS);
        var seen = new Seen(THREADS - (int) notUnderWay.getCount(), carriers.size());
        System.out.println(name + ": under way " + seen.underWay() + " of " + THREADS + ", on " + seen.carriers()
                + " carriers");
        return seen;
    }
}
