package loomshowcase.claims.tracepinnedthreads;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * The flight recorder records {@code jdk.VirtualThreadPinned}, and a virtual thread waits in a static initialiser,
 * which pins on every JDK.
 *
 * <p>Notice that the event says how long and where, and from 24 on also why. It is on in the settings {@code default}
 * and {@code profile}, for pins of 20 ms and more.
 *
 * <p>Source: JEP 444, which brought the event, and JEP 491, which kept it. What it misses on 21 is another claim,
 * {@code what-jfr-misses}.
 *
 * <pre>
 * Events of a wait in a static initialiser, with the initialiser on the stack: 1
 * It says why: VM call to AfterTracePinnedThreads$Slow.&lt;clinit&gt; on stack
 * Verdict on JDK 25: jdk.VirtualThreadPinned tells where a thread is pinned
 * </pre>
 */
public class AfterTracePinnedThreads {

    static class Slow {

        static {
            sleep(500);
        }

        static void use() {}
    }

    public static void main(String[] args) throws Exception {
        Thread.ofVirtual().start(() -> sleep(1)).join();
        List<RecordedEvent> pins = pinsWithTheInitialiser(Slow::use);
        System.out.println("Events of a wait in a static initialiser, with the initialiser on the stack: "
                + pins.size());
        for (RecordedEvent pin : pins) {
            System.out.println(pin.hasField("pinnedReason") ? "It says why: " + pin.getString("pinnedReason")
                    : "It does not say why");
        }
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (pins.isEmpty()
                ? "jdk.VirtualThreadPinned does not tell where a thread is pinned"
                : "jdk.VirtualThreadPinned tells where a thread is pinned"));
    }

    static List<RecordedEvent> pinsWithTheInitialiser(Runnable task) throws Exception {
        Path file = Files.createTempFile("trace-pinned-threads", ".jfr");
        try (Recording recording = new Recording(Configuration.getConfiguration("default"))) {
            recording.start();
            Thread.ofVirtual().start(task).join();
            recording.stop();
            recording.dump(file);
            return RecordingFile.readAllEvents(file).stream()
                    .filter(event -> event.getEventType().getName().equals("jdk.VirtualThreadPinned"))
                    .filter(event -> event.getStackTrace().getFrames().stream()
                            .anyMatch(frame -> frame.getMethod().getName().equals("<clinit>")))
                    .toList();
        } finally {
            Files.delete(file);
        }
    }

    static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            System.out.println("Interrupted...");
        }
    }
}
