package loomshowcase.cli.shared;

import java.time.Duration;
import java.util.function.Supplier;
import loomshowcase.text.Counts;
import loomshowcase.text.Durations;
import loomshowcase.text.Sizes;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads amounts on the command line. */
public final class Converters {

    private Converters() {}

    /** {@code 250ms}. */
    public static final class OfDuration implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String written) {
            return orMistake(() -> Durations.parse(written));
        }
    }

    /** {@code 250ms}, but not 0: a time in which something is to be done. */
    public static final class OfSomeTime implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String written) {
            Duration time = orMistake(() -> Durations.parse(written));
            if (time.toMillis() == 0) {
                throw new TypeConversionException("'" + written + "' is too short; give at least 1ms");
            }
            return time;
        }
    }

    /** {@code 10k}, up to ten million. */
    public static final class OfCount implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String written) {
            return orMistake(() -> Counts.parse(written, Counts.MOST));
        }
    }

    /** A number of repetitions: 1 to 1,000. */
    public static final class OfRepeats implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String written) {
            return orMistake(() -> Counts.parse(written, 1_000));
        }
    }

    /** Like {@link OfRepeats}, or 0. */
    public static final class OfWarmUps implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String written) {
            return written.strip().equals("0") ? Integer.valueOf(0) : orMistake(() -> Counts.parse(written, 1_000));
        }
    }

    /** {@code 100MB}. */
    public static final class OfSize implements ITypeConverter<Long> {
        @Override
        public Long convert(String written) {
            return orMistake(() -> Sizes.parse(written));
        }
    }

    /** A whole number, which may be negative. */
    public static final class OfSeed implements ITypeConverter<Long> {
        @Override
        public Long convert(String written) {
            try {
                return Long.valueOf(written.strip());
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + written + (written.strip().matches("[+-]?\\d+")
                        ? "' is not a number of 64 bits" : "' is not a whole number; write it as 42"));
            }
        }
    }

    /**
     * Reads a value, and passes the message on if it is wrong.
     *
     * @throws TypeConversionException if {@code reading} throws an {@code IllegalArgumentException}
     */
    public static <T> T orMistake(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
