package loomshowcase.cli;

import java.time.Duration;
import loomshowcase.compare.measure.Rate;
import loomshowcase.text.Counts;
import loomshowcase.text.Durations;
import loomshowcase.text.Sizes;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the command line reads amounts. */
final class Converters {

    private Converters() {}

    /** {@code 250ms}. */
    static final class OfDuration implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String written) {
            return orMistake(() -> Durations.parse(written));
        }
    }

    /** {@code 300/s}. */
    static final class OfRate implements ITypeConverter<Rate> {
        @Override
        public Rate convert(String written) {
            return orMistake(() -> Rate.parse(written));
        }
    }

    /** {@code 10k}, up to ten million. */
    static final class OfCount implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String written) {
            return orMistake(() -> Counts.parse(written, TaskCounts.MOST));
        }
    }

    /** {@code 10,1k,10k}. */
    static final class OfTaskCounts implements ITypeConverter<TaskCounts> {
        @Override
        public TaskCounts convert(String written) {
            return orMistake(() -> TaskCounts.parse(written));
        }
    }

    /** {@code 10,200,tasks}. */
    static final class OfPoolSizes implements ITypeConverter<PoolSizes> {
        @Override
        public PoolSizes convert(String written) {
            return orMistake(() -> PoolSizes.parse(written));
        }
    }

    /** How often something is repeated: up to a thousand times. */
    static final class OfRepeats implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String written) {
            return orMistake(() -> Counts.parse(written, 1_000));
        }
    }

    /** Like {@link OfRepeats}, but may be none. */
    static final class OfWarmUps implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String written) {
            return written.strip().equals("0") ? Integer.valueOf(0) : orMistake(() -> Counts.parse(written, 1_000));
        }
    }

    /** {@code 100MB}. */
    static final class OfSize implements ITypeConverter<Long> {
        @Override
        public Long convert(String written) {
            return orMistake(() -> Sizes.parse(written));
        }
    }

    /** {@code 64MB}, up to what a core digests in some minutes. */
    static final class OfCpuWork implements ITypeConverter<Long> {
        private static final long MOST = 100_000_000_000L;

        @Override
        public Long convert(String written) {
            long bytes = orMistake(() -> Sizes.parse(written));
            if (bytes > MOST) {
                throw new TypeConversionException("'%s' is more than %s".formatted(written, Sizes.text(MOST)));
            }
            return bytes;
        }
    }

    /** A whole number, of either sign. */
    static final class OfSeed implements ITypeConverter<Long> {
        @Override
        public Long convert(String written) {
            if (!written.strip().matches("-?\\d{1,18}")) {
                throw new TypeConversionException("'" + written + "' is not a whole number");
            }
            return Long.valueOf(written.strip());
        }
    }

    private interface Reading<T> {
        T read();
    }

    private static <T> T orMistake(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
