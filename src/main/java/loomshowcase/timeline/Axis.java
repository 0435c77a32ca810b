package loomshowcase.timeline;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The ticks of a time axis: round times, in seconds, or in milliseconds where all is over in a tenth of a second. */
final class Axis {

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final BigDecimal[] ROUND = {
        BigDecimal.ONE, BigDecimal.TWO, new BigDecimal("2.5"), new BigDecimal(5), BigDecimal.TEN};

    private Axis() {}

    /**
     * @param position from 0 to 1
     * @param text     with the unit if it is zero, and without otherwise
     */
    record Tick(double position, String text) {}

    /** From zero on, as many as there is room for, but at least zero. */
    static List<Tick> ticks(Duration length, int most) {
        boolean inMillis = length.compareTo(SHORT) < 0;
        BigDecimal whole = BigDecimal.valueOf(length.toNanos(), inMillis ? 6 : 9);
        BigDecimal step = step(whole, Math.max(most, 1));
        var ticks = new ArrayList<Tick>(List.of(new Tick(0, inMillis ? "0 ms" : "0 s")));
        for (BigDecimal at = step; at.compareTo(whole) <= 0; at = at.add(step)) {
            ticks.add(new Tick(at.doubleValue() / whole.doubleValue(), text(at, step)));
        }
        return ticks;
    }

    /** The least round step that makes at most that many ticks. */
    private static BigDecimal step(BigDecimal whole, int most) {
        double least = whole.doubleValue() / most;
        int power = (int) Math.floor(Math.log10(least));
        for (BigDecimal round : ROUND) {
            if (round.scaleByPowerOfTen(power).doubleValue() >= least) {
                return round.scaleByPowerOfTen(power);
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(power + 2);
    }

    private static String text(BigDecimal at, BigDecimal step) {
        BigDecimal plain = at.stripTrailingZeros();
        boolean fraction = step.stripTrailingZeros().scale() > 0;
        return plain.setScale(Math.max(plain.scale(), fraction ? 1 : 0)).toPlainString();
    }
}
