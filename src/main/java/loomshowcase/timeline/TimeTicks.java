package loomshowcase.timeline;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import loomshowcase.draw.Axis;

/** The ticks of a time axis, at round times: in seconds, or in milliseconds if the axis is shorter than 100 ms. */
final class TimeTicks {

    private static final Duration SHORT = Duration.ofMillis(100);

    private TimeTicks() {}

    /**
     * @param position from 0 to 1
     * @param text     with the unit at zero, and without it elsewhere
     */
    record Tick(double position, String text) {}

    /** The ticks from zero on: at most {@code most} after zero, or one if {@code most} is less than 1. */
    static List<Tick> of(Duration length, int most) {
        boolean inMillis = length.compareTo(SHORT) < 0;
        int digits = inMillis ? 6 : 9;
        Axis axis = Axis.upTo(Math.max(length.toNanos(), 1), Math.max(most, 1));
        int places = Math.clamp(axis.ticks().stream().skip(1).findFirst()
                .map(step -> BigDecimal.valueOf(step, digits).stripTrailingZeros().scale()).orElse(0), 0, 1);
        return axis.ticks().stream().map(nanos -> new Tick(axis.position(nanos),
                nanos == 0 ? inMillis ? "0 ms" : "0 s" : text(BigDecimal.valueOf(nanos, digits), places))).toList();
    }

    /** @param places least number of digits after the point */
    private static String text(BigDecimal time, int places) {
        BigDecimal plain = time.stripTrailingZeros();
        return plain.setScale(Math.max(plain.scale(), places)).toPlainString();
    }
}
