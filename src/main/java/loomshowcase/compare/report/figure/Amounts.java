package loomshowcase.compare.report.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Locale;
import loomshowcase.text.Counts;
import loomshowcase.text.Digits;
import loomshowcase.text.Durations;

/** Measured amounts for readers: three digits, a suitable unit, and a blank if it was not measured. */
public final class Amounts {

    private static final long SECOND = 1_000_000_000;

    /** Linux counts the CPU time of a process in ticks of 10 ms. */
    private static final long TICK = 10_000_000;

    private Amounts() {}

    /** {@code 10.0 s}, {@code 312 ms}, {@code 84 µs}. */
    public static String nanos(Long nanos) {
        return nanos == null ? "" : Digits.ofNanos(nanos);
    }

    /** {@code 500 ms}, {@code 2 s}, {@code 5,000 s}: a round time at an axis. */
    public static String roundNanos(long nanos) {
        if (nanos % SECOND != 0) {
            return Durations.text(Duration.ofNanos(nanos));
        }
        return nanos == 0 ? "0" : Counts.text(nanos / SECOND) + " s";
    }

    /** {@code 40 ms}, or {@code <10 ms} if it was less than a tick. */
    public static String cpu(Long nanos) {
        return nanos == null ? "" : nanos < TICK ? "<10 ms"
                : nanos < 999_500_000 ? Math.round(nanos / 1e6) + " ms" : nanos(nanos);
    }

    /** {@code +14.2 MB}: a difference, with its sign. */
    public static String extraBytes(Long bytes) {
        return bytes == null ? "" : sign(bytes) + Digits.three(Math.abs(bytes), 1 << 20) + " MB";
    }

    /** {@code +3.1 ms}. */
    public static String extraNanos(Long nanos) {
        return nanos == null ? "" : sign(nanos) + nanos(Math.abs(nanos));
    }

    /** {@code ±3.1 ms}. */
    public static String plusMinus(Long nanos) {
        return nanos == null ? "" : "±" + nanos(nanos);
    }

    /** {@code 14.2 MB}, {@code 1.41 kB}. */
    public static String bytes(Long bytes) {
        if (bytes == null) {
            return "";
        }
        long size = Math.abs(bytes);
        String text = size >= 1L << 30 ? Digits.three(size, 1L << 30) + " GB"
                : size >= 1L << 20 ? Digits.three(size, 1 << 20) + " MB" : Digits.three(size, 1 << 10) + " kB";
        return bytes < 0 ? sign(bytes) + text : text;
    }

    /** {@code 300}, {@code 1,500}, {@code 2.5}: a count that may have a fraction. */
    public static String number(double number) {
        if (number > 0 && number < 0.1) {
            return new BigDecimal(number).round(new MathContext(2)).stripTrailingZeros().toPlainString();
        }
        return String.format(Locale.ROOT, number < 10 && number != Math.rint(number) ? "%,.1f" : "%,.0f", number);
    }

    /** {@code 1.9}, {@code 10}: an estimated number of tasks. More digits would claim more than was measured. */
    public static String about(double number) {
        return number < 4.95 ? String.format(Locale.ROOT, "%.1f", number) : Counts.text(Math.round(number));
    }

    /** {@code ×9.90}. */
    public static String ratio(double ratio) {
        return "×" + String.format(Locale.ROOT, ratio < 9.95 ? "%.2f" : ratio < 99.5 ? "%.1f" : "%.0f", ratio);
    }

    /** {@code 12 %}, {@code 3.2 %}, {@code 0.4 %}, {@code 0.002 %}, {@code 0 %}: a part of 1, without its sign. */
    public static String percent(double part) {
        double percent = Math.abs(part) * 100;
        return percent < 0.05
                ? new BigDecimal(percent).round(new MathContext(1)).stripTrailingZeros().toPlainString() + " %"
                : String.format(Locale.ROOT, percent < 9.95 ? "%.1f %%" : "%,.0f %%", percent);
    }

    private static String sign(long amount) {
        return amount < 0 ? "−" : "+";
    }
}
