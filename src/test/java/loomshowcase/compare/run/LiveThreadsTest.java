package loomshowcase.compare.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.LockSupport;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which threads are carriers. */
class LiveThreadsTest {

    private static final int OWN_THREADS = 3;

    @TempDir
    private Path folder;

    @Test
    void carriersAreCountedInAJvmWhoseFirstForkJoinPoolIsTheTasks() throws Exception {
        Jvm.Outcome outcome = new Jvm(folder).run(InstalledJdks.running(), List.of(
                "-Djdk.virtualThreadScheduler.parallelism=1", "-Djdk.virtualThreadScheduler.maxPoolSize=1",
                "-cp", Jvm.classPath(), PoolFirst.class.getName()));

        assertThat(outcome.out()).as("%s", outcome).containsExactly("1 carrier, 3 other threads");
    }

    /** Makes a pool before the first virtual thread, so that the pool's threads have the usual names of carriers. */
    static final class PoolFirst {

        public static void main(String[] args) throws InterruptedException {
            LiveThreads before = LiveThreads.now();
            var begun = new CountDownLatch(OWN_THREADS);
            var end = new CountDownLatch(1);
            try (ForkJoinPool pool = new ForkJoinPool(OWN_THREADS)) {
                for (int i = 0; i < OWN_THREADS; i++) {
                    pool.execute(() -> waitFor(begun, end));
                }
                begun.await();
                Thread.startVirtualThread(() -> LockSupport.parkNanos(1)).join();

                LiveThreads now = LiveThreads.now();
                long own = now.since(before).stream()
                        .filter(thread -> thread.getName().startsWith("ForkJoinPool-1-worker-")).count();
                System.out.println(now.roles(now.count(), before).carriers() + " carrier, " + own + " other threads");
                end.countDown();
            }
        }

        private static void waitFor(CountDownLatch begun, CountDownLatch end) {
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
