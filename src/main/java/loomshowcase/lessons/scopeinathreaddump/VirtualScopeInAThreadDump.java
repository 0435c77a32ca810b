package loomshowcase.lessons.scopeinathreaddump;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * Two tasks wait in a virtual thread each while a thread dump is written. The program prints what the dump says of
 * their executor.
 *
 * <p>This dump has virtual threads: {@code jstack} and {@code jcmd Thread.print} show at most those that are mounted.
 * Like a pool, the executor has no name and no owner, and its parent is the root.
 *
 * <p>Uses {@link HotSpotDiagnosticMXBean#dumpThreads}, which writes what
 * {@code jcmd PID Thread.dump_to_file -format=json FILE} writes. Its numbers are JSON strings up to 26, and JSON
 * numbers since 27.
 *
 * <pre>
 * The main thread is #3
 *         "container": "java.util.concurrent.ThreadPerTaskExecutor@4d5d943d",
 *         "parent": "&lt;root&gt;",
 *         "owner": null,
 *             "tid": "23",
 *             "name": "picture 1",
 *             "tid": "25",
 *             "name": "picture 2",
 * </pre>
 */
public class VirtualScopeInAThreadDump {

    public static void main(String[] args) throws IOException {
        System.out.println("The main thread is #" + Thread.currentThread().threadId());

        var dumped = new CountDownLatch(1);
        ThreadFactory threads = Thread.ofVirtual().name("picture ", 1).factory();
        try (ExecutorService executor = Executors.newThreadPerTaskExecutor(threads)) {
            executor.execute(() -> waitFor(dumped));
            executor.execute(() -> waitFor(dumped));

            printFromDump(Objects.toIdentityString(executor));
            dumped.countDown();
        }
    }

    static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            System.out.println("Interrupted...");
        }
    }

    static void printFromDump(String container) throws IOException {
        Path dump = Files.createTempDirectory("dump").resolve("threads.json");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpThreads(dump.toAbsolutePath().toString(), ThreadDumpFormat.JSON);

        Files.readAllLines(dump).stream()
                .dropWhile(line -> !line.contains("\"container\": \"" + container))
                .takeWhile(line -> !line.contains("\"threadCount\""))
                .filter(line -> line.matches(" *\"(container|parent|owner|tid|name)\": .*"))
                .forEach(System.out::println);
        Files.delete(dump);
        Files.delete(dump.getParent());
    }
}
