package loomshowcase.compare.workload;

import java.math.BigDecimal;
import java.time.Duration;

/** Durations as they stand in a sentence. */
final class Words {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private Words() {}

    /** {@code 1.5 s} from a second on, {@code 250 ms} below; to the last digit that is not zero. */
    static String of(Duration duration) {
        boolean seconds = duration.isZero() || duration.compareTo(SECOND) >= 0;
        BigDecimal number = BigDecimal.valueOf(duration.toNanos(), seconds ? 9 : 6);
        return number.stripTrailingZeros().toPlainString() + (seconds ? " s" : " ms");
    }
}
