package loomshowcase.claims.whatdumpssee;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Three virtual threads wait: one started by hand, one of an executor, one that has no name. A thread dump of the new
 * kind is written, as text and as JSON.
 *
 * <p>Notice that the dump has all of them, grouped by the executor, and with their stacks; from outside it is
 * {@code jcmd PID Thread.dump_to_file -format=json FILE}. It is not a moment frozen, for the threads run on while it
 * is written, and says nothing of deadlocks. On 21 it has no states and no locks either; since 25, as seen here, JSON
 * names the state of each thread.
 *
 * <p>Rests on {@link HotSpotDiagnosticMXBean#dumpThreads(String, ThreadDumpFormat)} and JEP 444. The property
 * {@code jdk.trackAllThreads} decides whether threads started by hand are in it; it is true unless set.
 *
 * <pre>
 * Stacks of waiting virtual threads: 3, names found: true
 * JSON has states: true
 * Verdict on JDK 25: a dump of the new kind has every virtual thread with its stack, and its state
 * </pre>
 */
public class AfterWhatDumpsSee {

    static final CountDownLatch WAITING = new CountDownLatch(3);
    static final CountDownLatch END = new CountDownLatch(1);

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("dumps");
        Path text = folder.resolve("dump.txt");
        Path json = folder.resolve("dump.json");
        try (ExecutorService executor = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("of-executor").factory())) {
            Thread.ofVirtual().name("by-hand").start(() -> waitForEnd());
            Thread.ofVirtual().start(() -> waitForEnd());
            executor.submit(() -> waitForEnd());
            WAITING.await();
            var bean = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            bean.dumpThreads(text.toString(), ThreadDumpFormat.TEXT_PLAIN);
            bean.dumpThreads(json.toString(), ThreadDumpFormat.JSON);
            END.countDown();
        }
        String plain = Files.readString(text);
        String structured = Files.readString(json);
        long stacks = plain.lines().filter(line -> line.contains("AfterWhatDumpsSee.waitForEnd(")).count();
        boolean names = plain.contains("by-hand") && structured.contains("by-hand")
                && plain.contains("of-executor") && structured.contains("of-executor");
        boolean states = structured.contains("\"state\"");
        System.out.println("Stacks of waiting virtual threads: " + stacks + ", names found: " + names);
        System.out.println("JSON has states: " + states);
        for (Path file : new Path[] {text, json, folder}) {
            Files.delete(file);
        }
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (stacks == 3 && names ? "a dump of the new kind has every virtual thread with its stack"
                        : "a dump of the new kind lacks virtual threads")
                + (states ? ", and its state" : ", and not its state"));
    }

    static void waitForEnd() {
        WAITING.countDown();
        try {
            END.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
