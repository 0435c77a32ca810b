package loomshowcase.forms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import loomshowcase.jvm.CrashFile;
import loomshowcase.jvm.ForkedJvm;
import loomshowcase.jvm.Guardian;
import loomshowcase.jvm.JvmCommand;
import loomshowcase.timeline.LiveTimeline;
import loomshowcase.timeline.Timeline;

/** A form that is running in a JVM of its own. */
public final class RunningForm implements AutoCloseable {

    /** A form that runs longer is stopped. Those of this project end by themselves within half of this time. */
    public static final Duration LONGEST = Duration.ofSeconds(30);

    /** A process that the form started may hold its output open when the form has ended. */
    private static final Duration TIME_FOR_OUTPUT = Duration.ofSeconds(2);

    private final FormOnJdk run;
    private final Path errors;
    private final Path recording;
    private final Duration longest;
    private final long startNanos = System.nanoTime();
    private final ForkedJvm jvm;
    private final Guardian guardian;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final Thread reader;

    RunningForm(FormOnJdk run, JvmCommand command, Path errors, Path recording, Duration longest,
            Consumer<String> lines) throws IOException {
        this.run = run;
        this.errors = errors;
        this.recording = recording;
        this.longest = longest;
        this.jvm = ForkedJvm.startWithOutput(command, errors);
        this.guardian = Guardian.of(jvm.pid());
        this.reader = Thread.ofPlatform().daemon().name("output of " + run.form().className())
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
        return recording == null ? () -> {} : LiveTimeline.watch(recording.getParent(), timelines)::close;
    }

    /** Waits until it ends, and stops it if it takes longer than {@link #LONGEST}. */
    public FormOutcome await() throws IOException, InterruptedException {
        boolean ended = jvm.await(longest);
        if (!ended) {
            close();
        }
        guardian.close();
        var wallTime = Duration.ofNanos(System.nanoTime() - startNanos);
        reader.join(TIME_FOR_OUTPUT);
        return new FormOutcome(run, ended ? OptionalInt.of(jvm.exitCode()) : OptionalInt.empty(), output,
                errors(ended && jvm.exitCode() != 0), wallTime, recording);
    }

    private List<String> errors(boolean failed) throws IOException {
        var lines = new ArrayList<>(
                new String(Files.readAllBytes(errors), StandardCharsets.UTF_8).lines().toList());
        if (failed) {
            CrashFile.of(jvm.pid()).ifPresent(crash -> lines.add("loom-showcase: " + CrashFile.told(crash)));
            CrashFile.removeEmptyRecording(jvm.pid());
        }
        return lines;
    }

    /** Stops it if it has not ended. A thread that awaits it gets the exit code of a process that was killed. */
    @Override
    public void close() {
        jvm.close();
        guardian.close();
    }

    private void read(Consumer<String> lines) {
        try (var out = new BufferedReader(new InputStreamReader(jvm.standardOutput(), StandardCharsets.UTF_8))) {
            out.lines().forEach(line -> {
                output.add(line);
                lines.accept(line);
            });
        } catch (IOException | UncheckedIOException e) {
            // The JVM was stopped. What it had not yet written is lost.
        }
    }
}
