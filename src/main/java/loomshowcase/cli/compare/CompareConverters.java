package loomshowcase.cli.compare;

import loomshowcase.cli.shared.Converters;
import loomshowcase.compare.plan.JvmOptions;
import loomshowcase.compare.plan.PlannedVariant;
import loomshowcase.compare.plan.Rate;
import picocli.CommandLine.ITypeConverter;

/** How the command line reads the options of {@code compare} alone. */
final class CompareConverters {

    private CompareConverters() {}

    /** {@code 300/s}. */
    static final class OfRate implements ITypeConverter<Rate> {
        @Override
        public Rate convert(String written) {
            return Converters.orMistake(() -> Rate.parse(written));
        }
    }

    /** {@code zgc: -XX:+UseZGC}. */
    static final class OfVariant implements ITypeConverter<PlannedVariant> {
        @Override
        public PlannedVariant convert(String written) {
            return Converters.orMistake(() -> PlannedVariant.parse(written));
        }
    }

    /** {@code -XX:+UseZGC}. */
    static final class OfJvmOptions implements ITypeConverter<JvmOptions> {
        @Override
        public JvmOptions convert(String written) {
            return Converters.orMistake(() -> JvmOptions.parse(written));
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
}
