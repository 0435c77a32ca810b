package loomshowcase.forms;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * What became of a form that was started. What it printed was handed on while it ran.
 *
 * @param exitCode empty if it was ended after the longest time that a form may take
 * @param errors   what it wrote to standard error, line by line
 * @param wall     from the start of its JVM to its end
 */
public record FormRun(OptionalInt exitCode, List<String> errors, Duration wall) {

    /** After so long a form is ended; those of this project end by themselves within half of that. */
    public static final Duration LONGEST = Duration.ofSeconds(30);

    public FormRun {
        errors = List.copyOf(errors);
    }

    /** Whether it ended by itself, and as a program does that went well. */
    public boolean wentWell() {
        return exitCode.equals(OptionalInt.of(0));
    }
}
