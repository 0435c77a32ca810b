package loomshowcase.benchmark;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;

/** What the JVM makes of the processors that it sees: carriers, threads of the common pool, and its collector. */
final class Processors {

    private static final String CARRIER = "ForkJoinPool-1-worker-";

    private Processors() {}

    public static void main(String[] args) throws InterruptedException {
        int processors = Runtime.getRuntime().availableProcessors();
        var begun = new CountDownLatch(processors);
        for (int i = 0; i < processors; i++) {
            Thread.ofVirtual().start(() -> {
                begun.countDown();
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
            });
        }
        begun.await();
        long carriers = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(CARRIER)).count();
        System.out.println("processors: " + processors + ", carriers: " + carriers + ", common pool: "
                + ForkJoinPool.getCommonPoolParallelism() + ", collector: "
                + ManagementFactory.getGarbageCollectorMXBeans().getFirst().getName());
    }
}
