package loomshowcase.timeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import jdk.jfr.consumer.EventStream;

/**
 * The timeline of a program that still runs. Its JVM writes what it has recorded into its repository once a second,
 * whatever one sets [seen on 21, 25, 26, 27]; a timeline follows each time. A wait is written when it is over, so each
 * timeline shows less than the one that {@link TimelineReader} reads at the end.
 *
 * <p>Life cycle: {@link #watch} starts a virtual thread that waits for the repository, and a thread of JFR that reads it.
 * {@link #close} ends both.
 */
public final class LiveTimeline implements AutoCloseable {

    /**
     * The recording has nothing before. Reading it sooner would only load JFR's reader while the program starts, and take
     * the processor from it.
     */
    private static final long FIRST_LOOK_MILLIS = 900;

    /** JFR tells nobody that it has made its repository. */
    private static final long LOOK_EVERY_MILLIS = 50;

    private final Path folder;
    private final Instant since;
    private final Consumer<Timeline> timelines;
    private final Thread opener;
    private final ReentrantLock handingOn = new ReentrantLock();
    private EventStream stream;
    private boolean closed;

    private LiveTimeline(Path folder, Instant since, Consumer<Timeline> timelines) {
        this.folder = folder;
        this.since = since;
        this.timelines = timelines;
        this.opener = Thread.ofVirtual().name("live-timeline").unstarted(this::open);
    }

    /**
     * Watches a JVM that was started with {@link TimelineRecording#jvmOptions}.
     *
     * @param folder    the one that these options got
     * @param since     as in {@link TimelineReader#read}
     * @param timelines gets each timeline, on a thread of JFR
     */
    public static LiveTimeline watch(Path folder, Instant since, Consumer<Timeline> timelines) {
        var live = new LiveTimeline(folder, since, timelines);
        live.opener.start();
        return live;
    }

    private void open() {
        try {
            Thread.sleep(FIRST_LOOK_MILLIS);
            Optional<Path> repository = TimelineRecording.repository(folder);
            while (repository.isEmpty()) {
                Thread.sleep(LOOK_EVERY_MILLIS);
                repository = TimelineRecording.repository(folder);
            }
            stream = EventStream.openRepository(repository.get());
            read(stream);
        } catch (IOException | InterruptedException e) {
            // The program has ended, and its folder may be gone. The whole recording says what it did.
        }
    }

    private void read(EventStream stream) {
        var builder = new TimelineBuilder(since);
        stream.setStartTime(Instant.EPOCH);
        stream.setOrdered(false);
        stream.onMetadata(metadata -> metadata.getEventTypes().forEach(builder::learnFrom));
        stream.onEvent(builder::add);
        stream.onFlush(() -> handOn(builder));
        stream.startAsync();
    }

    private void handOn(TimelineBuilder builder) {
        handingOn.lock();
        try {
            if (!closed && !builder.isEmpty()) {
                timelines.accept(builder.build());
            }
        } finally {
            handingOn.unlock();
        }
    }

    /** No timeline follows after this has returned. One that is being handed on is waited for: the stream would not. */
    @Override
    public void close() {
        handingOn.lock();
        try {
            closed = true;
        } finally {
            handingOn.unlock();
        }
        opener.interrupt();
        try {
            opener.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (stream != null) {
            stream.close();
        }
    }
}
