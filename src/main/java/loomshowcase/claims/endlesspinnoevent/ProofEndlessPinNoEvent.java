package loomshowcase.claims.endlesspinnoevent;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * A virtual thread waits in a class initialiser, and so is pinned. A recording with the default settings is read
 * while the pin lasts, and again after it has ended.
 *
 * <p>Notice that while the pin lasts there is no {@code jdk.VirtualThreadPinned}: the event is written when the pin
 * ends. A service that hangs for ever shows none. What is there is {@code jdk.ThreadDump}: from 25 on it has
 * the stack of the pinned thread, and on 21 the number of the thread that the carrier carries.
 *
 * <p>Source: the recording settings that every JDK has, {@code default}; they ask for a thread dump with each chunk
 * of the recording.
 *
 * <pre>
 * Pinned events while the pin lasts:  0, thread dumps that show the pinned thread: 1
 * Pinned events after it has ended:    1
 * Verdict on JDK 25: a pin has no event until it ends; until then a thread dump in the recording shows it
 * </pre>
 */
public class ProofEndlessPinNoEvent {

    static final CountDownLatch PINNED = new CountDownLatch(1);
    static final CountDownLatch END = new CountDownLatch(1);

    static class Pins {

        static {
            PINNED.countDown();
            try {
                END.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        static void use() {}
    }

    public static void main(String[] args) throws Exception {
        Thread.ofVirtual().start(() -> {}).join();
        try (Recording recording = new Recording(Configuration.getConfiguration("default"))) {
            recording.start();
            Thread pinned = Thread.ofVirtual().start(Pins::use);
            PINNED.await();
            while (pinned.getState() != Thread.State.WAITING) {
                Thread.sleep(1);
            }
            Thread.sleep(200); // ten times the threshold of the event
            List<RecordedEvent> meanwhile = events(recording);
            END.countDown();
            pinned.join();
            recording.stop();
            long during = pins(meanwhile);
            long dumps = meanwhile.stream().filter(event -> event.getEventType().getName().equals("jdk.ThreadDump"))
                    .map(event -> event.getString("result"))
                    .filter(dump -> dump.contains("Carrying virtual thread #" + pinned.threadId())
                            || dump.contains("Mounted virtual thread #" + pinned.threadId()))
                    .count();
            long after = pins(events(recording));
            System.out.println("Pinned events while the pin lasts:  " + during
                    + ", thread dumps that show the pinned thread: " + dumps);
            System.out.println("Pinned events after it has ended:    " + after);
            System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (during == 0 && after > 0
                    ? "a pin has no event until it ends" : "a pin has its event while it lasts")
                    + (dumps > 0 ? "; until then a thread dump in the recording shows it"
                            : "; no thread dump in the recording shows it"));
        }
    }

    static List<RecordedEvent> events(Recording recording) throws Exception {
        Path file = Files.createTempFile("endless-pin", ".jfr");
        try {
            recording.dump(file);
            return RecordingFile.readAllEvents(file);
        } finally {
            Files.delete(file);
        }
    }

    static long pins(List<RecordedEvent> events) {
        return events.stream().filter(event -> event.getEventType().getName().equals("jdk.VirtualThreadPinned"))
                .filter(event -> event.getStackTrace().getFrames().stream()
                        .anyMatch(frame -> frame.getMethod().getName().equals("<clinit>")))
                .count();
    }
}
