package loomshowcase.claims.whatjfrmisses;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;

/**
 * A virtual thread waits at a monitor in three ways, half a second each. The program looks for these waits in a
 * recording with the default settings.
 *
 * <p>Notice that on 21 all three hold the carrier, and only the first is recorded as pinned. On 25 and later none
 * holds it, so there is no pin to see; but neither {@code Object.wait} nor the contended monitor leaves an event any
 * more.
 *
 * <p>Source: the settings {@code default}, which every JDK has, and JEP 491. Without the thresholds of 20 ms, 25 and
 * later do record the {@code Object.wait} of a virtual thread, with no duration and without the stack of the code
 * that waits.
 *
 * <pre>
 *                             VirtualThreadPinned  JavaMonitorWait  JavaMonitorEnter
 * sleep inside synchronized                     1                0                 0
 * Object.wait                                   0                1                 0
 * a contended monitor                           0                0                 1
 * Verdict on JDK 21: only the sleep has a pinned event; the other two have monitor events
 * </pre>
 */
public class ProofWhatJfrMisses {

    static final List<String> EVENTS = List.of("VirtualThreadPinned", "JavaMonitorWait", "JavaMonitorEnter");
    static final Object MONITOR = new Object();

    public static void main(String[] args) throws Exception {
        virtual(() -> Thread.sleep(1)).join();
        System.out.printf("%-27s %s  %s  %s%n", "", EVENTS.get(0), EVENTS.get(1), EVENTS.get(2));
        List<Long> asleep = seenOf("sleep inside synchronized", () -> {
            synchronized (MONITOR) {
                Thread.sleep(500);
            }
        });
        List<Long> waiting = seenOf("Object.wait", () -> {
            synchronized (MONITOR) {
                MONITOR.wait(500);
            }
        });
        List<Long> contended = seenOf("a contended monitor", () -> enterWhileHeld());

        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + pinned(asleep.get(0) > 0, waiting.get(0) + contended.get(0) > 0) + "; "
                + monitors(waiting.get(1) > 0, contended.get(2) > 0));
    }

    static String pinned(boolean asleep, boolean others) {
        return others ? "not only the sleep has a pinned event" : asleep ? "only the sleep has a pinned event"
                : "none has a pinned event";
    }

    static String monitors(boolean waiting, boolean contended) {
        return waiting && contended ? "the other two have monitor events"
                : waiting || contended ? "one of the other two has a monitor event"
                : "the other two have no monitor event either";
    }

    interface Waiting {
        void run() throws InterruptedException;
    }

    /** How many events of each kind the recorder has of virtual threads that waited so. */
    static List<Long> seenOf(String name, Waiting waiting) throws Exception {
        Path file = Files.createTempFile("what-jfr-misses", ".jfr");
        try (Recording recording = new Recording(Configuration.getConfiguration("default"))) {
            recording.start();
            virtual(waiting).join();
            recording.stop();
            recording.dump(file);
            var events = RecordingFile.readAllEvents(file);
            List<Long> seen = EVENTS.stream().map(kind -> events.stream()
                    .filter(event -> event.getEventType().getName().equals("jdk." + kind))
                    .filter(event -> event.getThread().isVirtual()).count()).toList();
            System.out.printf(Locale.ROOT, "%-27s %19d  %15d  %16d%n", name, seen.get(0), seen.get(1), seen.get(2));
            return seen;
        } finally {
            Files.delete(file);
        }
    }

    static Thread virtual(Waiting waiting) {
        return Thread.ofVirtual().start(() -> {
            try {
                waiting.run();
            } catch (InterruptedException e) {
                System.out.println("Interrupted...");
            }
        });
    }

    /** A platform thread has the monitor, and gives it back half a second after it sees that somebody waits for it. */
    static void enterWhileHeld() throws InterruptedException {
        Thread enters = Thread.currentThread();
        var held = new CountDownLatch(1);
        Thread.ofPlatform().start(() -> {
            synchronized (MONITOR) {
                held.countDown();
                while (enters.getState() != Thread.State.BLOCKED) {
                    Thread.onSpinWait();
                }
                LockSupport.parkNanos(500_000_000);
            }
        });
        held.await();
        synchronized (MONITOR) {
            held.countDown();
        }
    }
}
