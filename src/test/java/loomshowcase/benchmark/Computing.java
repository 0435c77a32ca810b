package loomshowcase.benchmark;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How long requests wait for a thread while others compute. Computing takes three tenths of two cores each time: 200
 * requests a second of 3 ms, 60 of 10 ms, and so on. A hundred requests a second that need no time at all arrive beside
 * them; their latency is printed, on a pool of 200 and on virtual threads. All arrive at random times.
 *
 * <p>Arguments: {@code virtual} or {@code pool}, in the order in which they are to run. Without any, the pool is first.
 */
final class Computing {

    private static final int[] LENGTHS_MILLIS = {3, 10, 30, 100, 300};
    private static final double COMPUTED_MILLIS_PER_SECOND = 600;
    private static final double SMALL_PER_SECOND = 100;
    private static final Duration LASTING = Duration.ofSeconds(4);

    private static long bytesPerMilli;

    private Computing() {}

    public static void main(String[] args) throws InterruptedException {
        bytesPerMilli = calibrated();
        String[] order = args.length == 0 ? new String[] {"pool", "virtual"} : args;
        for (String threads : order) {
            run(threads, 3, Duration.ofSeconds(2));
        }
        System.out.println("computing       threads   others: p50       p90       p99       max");
        for (int millis : LENGTHS_MILLIS) {
            for (String threads : order) {
                long[] waits = run(threads, millis, LASTING);
                System.out.printf("%3.0f/s, %3d ms   %-7s   %s%n", COMPUTED_MILLIS_PER_SECOND / millis, millis, threads,
                        Stream.of(0.5, 0.9, 0.99, 1.0).map(share -> waits[(int) (share * (waits.length - 1))] / 1e6)
                                .map("%7.1f ms"::formatted).collect(Collectors.joining()));
            }
        }
    }

    /** The latencies of the small requests in ns, sorted. */
    private static long[] run(String threads, int computingMillis, Duration lasting) throws InterruptedException {
        var random = new Random(1);
        double computing = COMPUTED_MILLIS_PER_SECOND / computingMillis;
        double rate = computing + SMALL_PER_SECOND;
        long[] latencies = new long[(int) (rate * lasting.toSeconds())];
        var done = new CountDownLatch(latencies.length);
        try (ExecutorService executor = executor(threads)) {
            long due = System.nanoTime();
            for (int i = 0; i < latencies.length; i++) {
                due += (long) (-Math.log(1 - random.nextDouble()) / rate * 1e9);
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                boolean small = random.nextDouble() * rate < SMALL_PER_SECOND;
                int task = i;
                long arrived = due;
                executor.execute(() -> {
                    if (small) {
                        latencies[task] = System.nanoTime() - arrived;
                    } else {
                        digest(bytesPerMilli * computingMillis);
                    }
                    done.countDown();
                });
            }
            done.await();
        }
        return Arrays.stream(latencies).filter(latency -> latency > 0).sorted().toArray();
    }

    /** The pool has its threads from the beginning, so that no request waits for the creation of one. */
    private static ExecutorService executor(String threads) {
        if (threads.equals("virtual")) {
            return Executors.newVirtualThreadPerTaskExecutor();
        }
        var pool = (ThreadPoolExecutor) Executors.newFixedThreadPool(200);
        pool.prestartAllCoreThreads();
        return pool;
    }

    /** How many bytes are digested in a millisecond, once the JIT has compiled the loop: the best of ten. */
    private static long calibrated() {
        long bytes = 50_000_000;
        return LongStream.range(0, 10).map(time -> {
            long begin = System.nanoTime();
            digest(bytes);
            return bytes * 1_000_000 / (System.nanoTime() - begin);
        }).max().orElseThrow();
    }

    private static void digest(long bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[8192];
            for (long left = bytes; left > 0; left -= block.length) {
                digest.update(block);
            }
            digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each JDK has SHA-256", e);
        }
    }
}
