package loomshowcase.forms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import loomshowcase.jvm.MainClassGate;
import loomshowcase.timeline.LiveTimeline;
import loomshowcase.timeline.Timeline;

/** A form that is running in a JVM of its own. */
public final class RunningForm implements AutoCloseable {

    /** A form that runs longer is stopped. Those of this project end by themselves within half of this time. */
    public static final Duration LONGEST = Duration.ofSeconds(30);

    /** A process that the form started may hold its output open when the form has ended. */
    private static final Duration TIME_FOR_OUTPUT = Duration.ofSeconds(2);

    private final FormJvm jvm;
    private final MainClassGate gate;
    private final long startNanos;
    private final Instant began;
    private final Duration longest;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final Thread reader;

    /**
     * @param gate       that was opened for it; {@code null} if it has none
     * @param startNanos when its JVM was started, or let go, on the clock of {@link System#nanoTime}
     */
    RunningForm(FormJvm jvm, MainClassGate gate, long startNanos, Duration longest, Consumer<String> lines) {
        this.jvm = jvm;
        this.gate = gate;
        this.startNanos = startNanos;
        this.began = Instant.now().minusNanos(System.nanoTime() - startNanos);
        this.longest = longest;
        this.reader = Thread.ofPlatform().daemon().name("output of " + jvm.run().form().className())
                .start(() -> read(lines));
    }

    /** What ends following a form. */
    public interface Following extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Follows what its threads do, as far as its recording has it by now. Only forms of a shelf that is recorded can be
     * followed; of others nothing is ever heard.
     *
     * @param timelines gets each timeline, on a thread of its own
     * @return to be closed before the form is
     */
    public Following follow(Consumer<Timeline> timelines) {
        return jvm.recording() == null ? () -> {} : LiveTimeline.watch(jvm.folder(), began, timelines)::close;
    }

    /** Waits until it ends, and stops it if it takes longer than {@link #LONGEST}. */
    public FormOutcome await() throws IOException, InterruptedException {
        boolean ended = jvm.process().await(longest);
        if (!ended) {
            stop();
        }
        jvm.guardian().close();
        var wallTime = Duration.ofNanos(System.nanoTime() - startNanos);
        reader.join(TIME_FOR_OUTPUT);
        OptionalInt exitCode = ended ? OptionalInt.of(jvm.process().exitCode()) : OptionalInt.empty();
        return new FormOutcome(jvm.run(), exitCode, output, jvm.errors(exitCode.orElse(0) != 0), began, wallTime,
                jvm.recording());
    }

    /** Stops it if it has not ended. A thread that awaits it gets the exit code of a process that was killed. */
    public void stop() {
        jvm.close();
        if (gate != null) {
            gate.close();
        }
    }

    /** Stops it if it has not ended, and removes its files: the timeline of its outcome can be read no more. */
    @Override
    public void close() {
        stop();
        jvm.removeFiles();
    }

    private void read(Consumer<String> lines) {
        try (var out =
                new BufferedReader(new InputStreamReader(jvm.process().standardOutput(), StandardCharsets.UTF_8))) {
            out.lines().forEach(line -> {
                output.add(line);
                lines.accept(line);
            });
        } catch (IOException | UncheckedIOException e) {
            // The JVM was stopped. What it had not yet written is lost.
        }
    }
}
