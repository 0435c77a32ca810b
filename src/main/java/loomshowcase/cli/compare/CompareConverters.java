package loomshowcase.cli.compare;

import loomshowcase.cli.shared.Converters;
import loomshowcase.compare.plan.Rate;
import loomshowcase.text.Sizes;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the command line reads what only a comparison asks for. */
final class CompareConverters {

    private CompareConverters() {}

    /** {@code 300/s}. */
    static final class OfRate implements ITypeConverter<Rate> {
        @Override
        public Rate convert(String written) {
            return Converters.orMistake(() -> Rate.parse(written));
        }
    }

    /** {@code 10,1k,10k}. */
    static final class OfTaskCounts implements ITypeConverter<TaskCounts> {
        @Override
        public TaskCounts convert(String written) {
            return Converters.orMistake(() -> TaskCounts.parse(written));
        }
    }

    /** {@code 10,200,tasks}. */
    static final class OfPoolSizes implements ITypeConverter<PoolSizes> {
        @Override
        public PoolSizes convert(String written) {
            return Converters.orMistake(() -> PoolSizes.parse(written));
        }
    }

    /** {@code 64MB}, up to what a core digests in some minutes. */
    static final class OfCpuWork implements ITypeConverter<Long> {
        private static final long MOST = 100_000_000_000L;

        @Override
        public Long convert(String written) {
            long bytes = Converters.orMistake(() -> Sizes.parse(written));
            if (bytes > MOST) {
                throw new TypeConversionException("'%s' is more than %s".formatted(written, Sizes.text(MOST)));
            }
            return bytes;
        }
    }
}
