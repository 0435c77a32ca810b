package loomshowcase.lessons.scopeinathreaddump;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Two subtasks wait in a named scope while a thread dump is written. The program prints what the dump says of the
 * scope.
 *
 * <p>The scope has its name, and its owner is the main thread, so you can read which thread waits for these two. If one
 * of them opened a scope, that scope would have this one as its parent. So the dump shows the whole tree of tasks.
 *
 * <p>Uses {@link HotSpotDiagnosticMXBean#dumpThreads}, which writes what
 * {@code jcmd PID Thread.dump_to_file -format=json FILE} writes. Its numbers are JSON strings up to 26, and JSON
 * numbers since 27. The scope is opened with a {@code Joiner} and a configuration as it is since Java 25 (JEP 505,
 * preview; 525 in 26, 533 in 27).
 *
 * <pre>
 * The main thread is #3
 *         "container": "pictures\/jdk.internal.misc.ThreadFlock$ThreadContainerImpl@618425b5",
 *         "parent": "&lt;root&gt;",
 *         "owner": "3",
 *             "tid": "23",
 *             "name": "picture 1",
 *             "tid": "25",
 *             "name": "picture 2",
 * </pre>
 */
public class Structured25ScopeInAThreadDump {

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        System.out.println("The main thread is #" + Thread.currentThread().threadId());

        var dumped = new CountDownLatch(1);
        ThreadFactory threads = Thread.ofVirtual().name("picture ", 1).factory();
        try (var scope = StructuredTaskScope.open(Joiner.awaitAllSuccessfulOrThrow(),
                config -> config.withName("pictures").withThreadFactory(threads))) {
            scope.fork(() -> waitFor(dumped));
            scope.fork(() -> waitFor(dumped));

            printFromDump("pictures");
            dumped.countDown();
            scope.join();
        }
    }

    static boolean waitFor(CountDownLatch latch) throws InterruptedException {
        return latch.await(10, TimeUnit.SECONDS);
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
