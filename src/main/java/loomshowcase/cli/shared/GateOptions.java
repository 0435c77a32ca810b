package loomshowcase.cli.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loomshowcase.compare.report.figure.Gate;
import loomshowcase.compare.report.figure.Gate.Outcome;
import loomshowcase.compare.report.sentence.GateSummary;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The options that make the exit code depend on what is found, for a build. */
public final class GateOptions {

    /** The exit code if the gate trips. */
    public static final int TRIPPED = 3;

    private static final double USUAL = 0.1;

    @Option(names = "--fail-if-slower",
            description = "Exit code 3 if a row became slower: in wall time or, at a rate, in p50 or p99, or if its queue grows. "
                    + "1 if that is uncertain; 0 only if a change of --smallest-change would have been seen.")
    private boolean slower;

    @Option(names = "--fail-if-more-memory",
            description = "The same for the peak memory of the measured JVMs.")
    private boolean moreMemory;

    @Option(names = "--smallest-change", paramLabel = "PERCENT", converter = OfPercent.class,
            description = "The smallest change that matters to --fail-if-slower and --fail-if-more-memory. "
                    + "Default: 10%%.")
    private Double smallestChange;

    /** {@code 10%}, {@code 2.5%}: as a part of 1. */
    static final class OfPercent implements ITypeConverter<Double> {

        private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)\\s?%");

        @Override
        public Double convert(String written) {
            Matcher percent = WRITTEN.matcher(written.strip());
            if (!percent.matches() || Double.parseDouble(percent.group(1)) == 0) {
                throw new TypeConversionException("'" + written + "' is not a change; write it as 10% or 2.5%");
            }
            return Double.parseDouble(percent.group(1)) / 100;
        }
    }

    /**
     * The gate; empty if none was asked for.
     *
     * @throws ParameterException if only its smallest change was given, which alone changes nothing
     */
    public Optional<Gate> gate(CommandLine commandLine) {
        if (!slower && !moreMemory && smallestChange != null) {
            throw new ParameterException(commandLine, "--smallest-change changes nothing without --fail-if-slower or "
                    + "--fail-if-more-memory; add one of them");
        }
        return slower || moreMemory
                ? Optional.of(new Gate(smallestChange == null ? USUAL : smallestChange, slower, moreMemory))
                : Optional.empty();
    }

    /** The exit code that follows; of what passed, 0. */
    public static int exitCode(GateSummary found) {
        return found.outcome() == Outcome.PASSED ? ExitCode.OK
                : found.outcome() == Outcome.TRIPPED ? TRIPPED : ExitCode.SOFTWARE;
    }
}
