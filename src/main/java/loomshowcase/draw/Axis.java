package loomshowcase.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/** Positions of amounts along an axis, and its ticks at round amounts. */
public final class Axis {

    /** Three years in nanoseconds; a longer time is drawn at the end. */
    private static final long LONGEST = 100_000_000_000_000_000L;

    /** 1, 2, 5, 10, 20, 50, … */
    private static final NavigableSet<Long> ROUND = new TreeSet<>();

    /** The same and 25, 250, …: quarters are round times. */
    private static final NavigableSet<Long> ROUND_OR_QUARTERS = new TreeSet<>();

    static {
        for (long power = 1; power <= 10 * LONGEST; power *= 10) {
            ROUND.addAll(List.of(power, 2 * power, 5 * power));
            ROUND_OR_QUARTERS.add(power / 10 * 25);
        }
        ROUND_OR_QUARTERS.addAll(ROUND);
        ROUND_OR_QUARTERS.remove(0L);
    }

    private static final int ROUND_IN_A_DECADE = 3;
    private static final int TOO_FAR_APART = 20;
    private static final int MOST_STEPS = 8;
    private static final int FEW_DECADES = 1_000;

    private final boolean logarithmic;
    private final long from;
    private final long to;
    private final List<Long> ticks = new ArrayList<>();

    private Axis(boolean logarithmic, long from, long to, LongUnaryOperator next) {
        this.logarithmic = logarithmic;
        this.from = from;
        this.to = to;
        for (long tick = from; tick <= to; tick = next.applyAsLong(tick)) {
            ticks.add(tick);
        }
    }

    /**
     * A linear axis from zero to exactly {@code end}.
     *
     * @param end  at least 1
     * @param most greatest number of ticks after zero, at least 1
     */
    public static Axis upTo(long end, int most) {
        return even(end, ROUND_OR_QUARTERS.ceiling(Math.ceilDiv(end, most)));
    }

    /**
     * An axis for amounts that are at least 1: linear from zero to a round amount; or logarithmic, if the smallest amounts
     * would all lie at the beginning of a linear one.
     */
    public static Axis of(long least, long greatest) {
        if (greatest / least >= TOO_FAR_APART) {
            return logarithmic(least, greatest);
        }
        long end = Math.min(greatest, LONGEST);
        long step = ROUND.higher(end / (MOST_STEPS + 1));
        return even(Math.ceilDiv(end, step) * step, step);
    }

    private static Axis even(long end, long step) {
        return new Axis(false, 0, end, tick -> tick + step);
    }

    /** A logarithmic axis, with ticks at powers of ten, and between them if these are few. */
    public static Axis logarithmic(long least, long greatest) {
        long from = ROUND.floor(Math.min(least, LONGEST));
        long to = Math.max(ROUND.ceiling(Math.min(greatest, LONGEST)), 10 * from);
        return new Axis(true, from, to, to / from <= FEW_DECADES ? ROUND::higher : tick -> 10 * tick);
    }

    /** The position from 0 to 1; amounts beyond an end are at that end. */
    public double position(long amount) {
        double position = logarithmic
                ? (Math.log(Math.max(1, amount)) - Math.log(from)) / (Math.log(to) - Math.log(from))
                : (double) (amount - from) / (to - from);
        return Math.clamp(position, 0.0, 1.0);
    }

    /** Whether an amount lies beyond the end of the axis. */
    public boolean isBeyond(long amount) {
        return amount > to;
    }

    /** The amounts at the ticks, in ascending order. */
    public List<Long> ticks() {
        return ticks;
    }

    /** The least round amount that is not below this one, or the greatest round amount. */
    public static long roundAbove(long amount) {
        Long round = ROUND.ceiling(amount);
        return round == null ? ROUND.last() : round;
    }

    /**
     * Some of the ticks, evenly spaced and the first among them, for where there is no room for all.
     *
     * @param most at least 2
     */
    public List<Long> fewTicks(int most) {
        int every = Math.ceilDiv(ticks.size(), most);
        if (every > 1 && logarithmic && to / from <= FEW_DECADES) {
            every = Math.ceilDiv(every, ROUND_IN_A_DECADE) * ROUND_IN_A_DECADE;
        }
        return everyNth(every);
    }

    private List<Long> everyNth(int every) {
        return IntStream.range(0, ticks.size()).filter(tick -> tick % every == 0).mapToObj(ticks::get).toList();
    }
}
