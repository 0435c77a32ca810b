package loomshowcase.claims.whatdumpssee;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The main thread holds a lock, and three virtual threads wait for it: one started by hand, one of an executor, one
 * that has no name. A thread dump of the new kind is written, as text and as JSON.
 *
 * <p>Notice that the dump has all of them with their stacks, grouped by executor; from outside it is {@code jcmd PID
 * Thread.dump_to_file -format=json FILE}. On 21 it has no states. From 25 on JSON has the state of each thread and the
 * lock that it waits for, and from 26 on also the thread that owns the lock. The threads run on while the dump is
 * written, so it is not a picture of one moment. It does not look for deadlocks.
 *
 * <p>Source: {@link HotSpotDiagnosticMXBean#dumpThreads(String, ThreadDumpFormat)} and JEP 444. The property
 * {@code jdk.trackAllThreads} decides whether threads started by hand are in it; it is true unless set. The fields
 * {@code state}, {@code parkBlocker} and {@code owner} were seen here.
 *
 * <pre>
 * Stacks of virtual threads that wait: 3, names found: true
 * JSON has each one's state: true, its lock: true, the lock's owner: false
 * Verdict on JDK 25: dumpThreads writes virtual threads that wait with their stacks, states and lock
 * </pre>
 */
public class AfterWhatDumpsSee {

    static final ReentrantLock LOCK = new ReentrantLock();

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("dumps");
        Path text = folder.resolve("dump.txt");
        Path json = folder.resolve("dump.json");
        LOCK.lock();
        try (ExecutorService executor = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("of-executor").factory())) {
            Thread.ofVirtual().name("by-hand").start(() -> waitForTheLock());
            Thread.ofVirtual().start(() -> waitForTheLock());
            executor.submit(() -> waitForTheLock());
            while (LOCK.getQueueLength() < 3) {
                Thread.sleep(1);
            }
            var bean = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            bean.dumpThreads(text.toString(), ThreadDumpFormat.TEXT_PLAIN);
            bean.dumpThreads(json.toString(), ThreadDumpFormat.JSON);
            LOCK.unlock();
        }
        String plain = Files.readString(text);
        String structured = Files.readString(json);
        for (Path file : new Path[] {text, json, folder}) {
            Files.delete(file);
        }
        long stacks = plain.lines().filter(line -> line.contains("AfterWhatDumpsSee.waitForTheLock(")).count();
        boolean names = plain.contains("by-hand") && structured.contains("by-hand")
                && plain.contains("of-executor") && structured.contains("of-executor");
        List<String> waiting = Arrays.stream(structured.split("\"tid\":"))
                .filter(thread -> thread.contains("AfterWhatDumpsSee.waitForTheLock(")).toList();
        boolean states = all(waiting, "\"state\": \"WAITING\"");
        boolean lock = all(waiting, "\"object\": \"java.util.concurrent.locks.ReentrantLock$");
        boolean owner = all(waiting, "\"owner\": " + Thread.currentThread().threadId())
                || all(waiting, "\"owner\": \"" + Thread.currentThread().threadId() + "\"");
        System.out.println("Stacks of virtual threads that wait: " + stacks + ", names found: " + names);
        System.out.println(
                "JSON has each one's state: " + states + ", its lock: " + lock + ", the lock's owner: " + owner);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + (stacks == 3 && names ? "dumpThreads writes virtual threads that wait with their stacks"
                        : "dumpThreads leaves virtual threads out")
                + (!states && !lock && !owner ? ", without state or lock"
                        : !states || !lock ? ", and part of the rest"
                        : owner ? ", states and lock, and its owner" : ", states and lock"));
    }

    static boolean all(List<String> waiting, String field) {
        return waiting.size() == 3 && waiting.stream().allMatch(thread -> thread.contains(field));
    }

    static void waitForTheLock() {
        LOCK.lock();
        LOCK.unlock();
    }
}
