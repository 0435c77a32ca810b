package loomshowcase.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Measured amounts in three digits; more would be noise. */
public final class Digits {

    private Digits() {}

    /** Three digits, including zeros: {@code 1.00}, {@code 10.0}, {@code 100}; more only before the point. */
    public static String three(long amount, double unit) {
        BigDecimal value = BigDecimal.valueOf(amount / unit);
        BigDecimal rounded = value.round(new MathContext(3, RoundingMode.HALF_UP));
        int places = Math.clamp(3 - (rounded.precision() - rounded.scale()), 0, 2);
        boolean hasFewerDigits = value.compareTo(BigDecimal.ONE) < 0;
        return (hasFewerDigits ? value : rounded).setScale(places, RoundingMode.HALF_UP).toPlainString();
    }

    /** {@code 10.0 s}, {@code 312 ms}, {@code 84.0 µs}. */
    public static String ofNanos(long nanos) {
        if (nanos >= 999_500_000L) {
            return three(nanos, 1e9) + " s";
        }
        return nanos >= 999_500L ? three(nanos, 1e6) + " ms" : three(nanos, 1e3) + " µs";
    }
}
