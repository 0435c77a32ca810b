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
 * Two tasks wait in a pool of platform threads while a thread dump is written. The program prints what the dump says of
 * the pool.
 *
 * <p>The dump lists the two threads under their pool. The pool has no name and no owner, and its parent is the root.
 * This entry does not tell which thread submitted the tasks, or which one waits for them.
 *
 * <p>Uses {@link HotSpotDiagnosticMXBean#dumpThreads}, which writes what
 * {@code jcmd PID Thread.dump_to_file -format=json FILE} writes. Its numbers are JSON strings up to 26, and JSON
 * numbers since 27.
 *
 * <pre>
 * The main thread is #3
 *         "container": "java.util.concurrent.ThreadPoolExecutor@18078bef",
 *         "parent": "&lt;root&gt;",
 *         "owner": null,
 *             "tid": "22",
 *             "name": "picture 1",
 *             "tid": "23",
 *             "name": "picture 2",
 * </pre>
 */
public class PlatformScopeInAThreadDump {

    public static void main(String[] args) throws IOException {
        System.out.println("The main thread is #" + Thread.currentThread().threadId());

        var dumped = new CountDownLatch(1);
        ThreadFactory threads = Thread.ofPlatform().name("picture ", 1).factory();
        try (ExecutorService executor = Executors.newFixedThreadPool(2, threads)) {
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
