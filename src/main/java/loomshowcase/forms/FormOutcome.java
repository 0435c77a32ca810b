package loomshowcase.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import loomshowcase.catalogue.ClaimWords;
import loomshowcase.catalogue.Verdicts;
import loomshowcase.jvm.OutOfThreads;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.MissingModule;
import loomshowcase.text.Durations;
import loomshowcase.timeline.Timeline;
import loomshowcase.timeline.TimelineReader;

/**
 * How a run of a form ended.
 *
 * @param exitCode  empty if the form was stopped because it took too long
 * @param output    its standard output, line by line
 * @param errors    its standard error, line by line
 * @param began     when its JVM was started, or let go on if it was ready
 * @param wallTime  from then to its end
 * @param recording its flight recording; null if none was made
 */
public record FormOutcome(FormOnJdk run, OptionalInt exitCode, List<String> output, List<String> errors,
        Instant began, Duration wallTime, Path recording) {

    /** Recordings are made with it, and read with it. */
    static final String JFR = "jdk.jfr";

    /** 128 + SIGKILL. */
    private static final int KILLED = 137;

    public FormOutcome {
        output = List.copyOf(output);
        errors = List.copyOf(errors);
    }

    /** Whether it ended by itself, with exit code 0. */
    public boolean succeeded() {
        return exitCode.equals(OptionalInt.of(0));
    }

    /** How it failed, in sentences; empty if it ended by itself, with exit code 0. */
    public Optional<String> failure() {
        if (succeeded()) {
            return Optional.empty();
        }
        if (exitCode.isEmpty()) {
            return Optional.of("It did not end within %s, and was stopped.".formatted(
                    Durations.text(RunningForm.LONGEST)));
        }
        if (errors.stream().anyMatch(OutOfThreads::isIn)) {
            return Optional
                    .of("It failed, with exit code %d: %s.".formatted(exitCode.getAsInt(), OutOfThreads.SENTENCE));
        }
        return Optional.of(exitCode.getAsInt() == KILLED
                ? "Its JVM was killed (exit code 137). The system does that when memory is full."
                : "It failed, with exit code %d.".formatted(exitCode.getAsInt()));
    }

    /** The verdict that a claim's form printed; empty if it printed none, and for lessons. */
    public Optional<String> verdict() {
        return run.idea().words() instanceof ClaimWords ? Verdicts.in(output) : Optional.empty();
    }

    /** The verdict that is known for this JDK; empty for lessons. */
    public Optional<String> knownVerdict() {
        return run.idea().words() instanceof ClaimWords claim
                ? claim.verdicts().expected(run.form().kind(), run.jdk().feature()) : Optional.empty();
    }

    /**
     * That the JDK on which it ran lacks a module that it needs, and what to do; empty if it did not fail for that. Such a
     * form may also have been stopped, if a thread that it had started went on.
     */
    public Optional<String> missingModule() {
        return succeeded() ? Optional.empty()
                : errors.stream().filter(line -> line.contains("NoClassDefFoundError"))
                        .flatMap(line -> MissingModule.of(line).stream()).findFirst()
                        .filter(module -> !run.jdk().hasModule(module))
                        .map(module -> MissingModule.sentence(run.jdk(), module));
    }

    /** Why there is no recording, and what to do; empty if there is one, or if no form of its shelf is recorded. */
    public Optional<String> whyNotRecorded() {
        if (recording != null && !Files.exists(recording)) {
            return Optional.of("its JVM made no recording before it ended");
        }
        InstalledJdk reader = InstalledJdks.running();
        return recording != null || !run.idea().shelf().isRecorded() ? Optional.empty()
                : Optional.of(MissingModule.sentence(reader.hasModule(JFR) ? run.jdk() : reader, JFR));
    }

    /**
     * What its threads did. Only forms of a shelf that is recorded have a timeline.
     *
     * @throws IOException if the recording cannot be read; the message says why
     */
    public Timeline timeline() throws IOException {
        return TimelineReader.read(recording, began);
    }
}
