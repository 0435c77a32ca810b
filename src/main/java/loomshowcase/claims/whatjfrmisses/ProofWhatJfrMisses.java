package loomshowcase.claims.whatjfrmisses;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;

/**
 * A virtual thread waits at a monitor in three ways, and the flight recorder is asked what it has seen of each.
 *
 * <p>Notice that on 21 all three hold the carrier, and only the first of them is called pinned. On 25 and later none of
 * them does, so that there is no pin to be seen; but then the contended monitor leaves no event at all.
 *
 * <p>Rests on {@link Recording}, without thresholds, and on JEP 491. The events are those of the JDK that runs this:
 * {@code jdk.VirtualThreadPinned}, {@code jdk.JavaMonitorWait} and {@code jdk.JavaMonitorEnter}.
 *
 * <pre>
 *                             VirtualThreadPinned  JavaMonitorWait  JavaMonitorEnter
 * sleep inside synchronized                     1                0                 0
 * Object.wait                                   0                1                 0
 * a contended monitor                           0                0                 1
 * Verdict on JDK 21: a pinned event for the sleep alone; the other two leave monitor events only
 * </pre>
 */
public class ProofWhatJfrMisses {

    static final List<String> EVENTS = List.of("VirtualThreadPinned", "JavaMonitorWait", "JavaMonitorEnter");
    static final Object MONITOR = new Object();

    static volatile boolean entered;

    public static void main(String[] args) throws Exception {
        System.out.printf("%-27s %s  %s  %s%n", "", EVENTS.get(0), EVENTS.get(1), EVENTS.get(2));
        List<Long> asleep = seenOf("sleep inside synchronized", () -> {
            synchronized (MONITOR) {
                Thread.sleep(200);
            }
        });
        List<Long> waiting = seenOf("Object.wait", () -> {
            synchronized (MONITOR) {
                MONITOR.wait(200);
            }
        });
        List<Long> contended = seenOf("a contended monitor", () -> enterWhileHeld());

        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + verdict(asleep.get(0) > 0, waiting.get(0) + contended.get(0) > 0, contended.get(2) > 0));
    }

    static String verdict(boolean sleepPinned, boolean othersPinned, boolean contentionSeen) {
        if (sleepPinned && !othersPinned) {
            return "a pinned event for the sleep alone; "
                    + (contentionSeen ? "the other two leave monitor events only" : "contention leaves no event");
        }
        return (othersPinned ? "a pinned event for each" : "no pinned event, for none pins")
                + "; the contended monitor leaves " + (contentionSeen ? "its event" : "no event");
    }

    interface Waiting {
        void run() throws InterruptedException;
    }

    /** How many events of each kind the recorder has of virtual threads that waited so. */
    static List<Long> seenOf(String name, Waiting waiting) throws Exception {
        Path file = Files.createTempFile("what-jfr-misses", ".jfr");
        try (Recording recording = new Recording()) {
            EVENTS.forEach(event -> recording.enable("jdk." + event).withoutThreshold());
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

    /** A platform thread has the monitor, and gives it back when it sees that somebody waits for it. */
    static void enterWhileHeld() throws InterruptedException {
        Thread enters = Thread.currentThread();
        var held = new CountDownLatch(1);
        Thread.ofPlatform().start(() -> {
            synchronized (MONITOR) {
                held.countDown();
                while (enters.getState() != Thread.State.BLOCKED) {
                    Thread.onSpinWait();
                }
            }
        });
        held.await();
        synchronized (MONITOR) {
            entered = true;
        }
    }
}
