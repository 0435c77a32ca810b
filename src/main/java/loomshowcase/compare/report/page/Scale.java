package loomshowcase.compare.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Where on an axis an amount lies: evenly from 0 on, or by its logarithm where the greatest is so many times the least
 * that the least would be lost.
 */
final class Scale {

    private static final int TOO_FAR_APART = 20;
    private static final int MOST_TICKS = 9;
    /** Three years in nanoseconds: what is beyond stands at the end. */
    private static final long LONGEST = 100_000_000_000_000_000L;
    private static final int[] ROUND = {1, 2, 5, 10};

    private final boolean logarithmic;
    private final long from;
    private final long to;
    private final LongFunction<String> words;

    private Scale(boolean logarithmic, long from, long to, LongFunction<String> words) {
        this.logarithmic = logarithmic;
        this.from = from;
        this.to = to;
        this.words = words;
    }

    /**
     * A scale for amounts of which the least and the greatest are given, both at least 1.
     *
     * @param words an amount as it stands at the axis
     */
    static Scale of(long least, long most, LongFunction<String> words) {
        return most / least >= TOO_FAR_APART ? logarithmic(least, most, words)
                : even(Math.min(most, LONGEST), words);
    }

    /** From zero to the first round amount that is not below the greatest. */
    private static Scale even(long most, LongFunction<String> words) {
        long step = step(most);
        return new Scale(false, 0, Math.ceilDiv(most, step) * step, words);
    }

    /** The same by the logarithm in any case. */
    static Scale logarithmic(long least, long most, LongFunction<String> words) {
        long from = roundDown(Math.min(least, LONGEST));
        return new Scale(true, from, Math.max(roundUp(Math.min(most, LONGEST)), 10 * from), words);
    }

    boolean isLogarithmic() {
        return logarithmic;
    }

    /** From 0 to 1. */
    double position(long amount) {
        double position = logarithmic
                ? (Math.log(Math.max(1, amount)) - Math.log(from)) / (Math.log(to) - Math.log(from))
                : (double) (amount - from) / (to - from);
        return Math.clamp(position, 0.0, 1.0);
    }

    /** @param position from 0 to 1 */
    record Tick(double position, String text) {}

    /** At round amounts, from the one end to the other. */
    List<Tick> ticks() {
        return (logarithmic ? decades() : steps()).stream()
                .map(amount -> new Tick(position(amount), words.apply(amount))).toList();
    }

    private List<Long> steps() {
        long step = step(to);
        var amounts = new ArrayList<Long>();
        for (long amount = 0; amount <= to; amount += step) {
            amounts.add(amount);
        }
        return amounts;
    }

    /** Between two ticks, so that there are few from zero to the greatest. */
    private static long step(long most) {
        long step = 1;
        while (most / step >= MOST_TICKS) {
            step = next(step);
        }
        return step;
    }

    /** Powers of ten; and what lies between, if there are few. */
    private List<Long> decades() {
        boolean few = to / from <= 1_000;
        var amounts = new ArrayList<Long>();
        for (long amount = from; amount <= to; amount = few ? next(amount) : 10 * amount) {
            amounts.add(amount);
        }
        return amounts;
    }

    /** The next of 1, 2, 5, 10, 20 … */
    private static long next(long round) {
        long power = power(round);
        for (int digit : ROUND) {
            if (digit * power > round) {
                return digit * power;
            }
        }
        throw new AssertionError(round + " has a first digit above 9");
    }

    private static long roundDown(long amount) {
        long round = power(amount);
        while (next(round) <= amount) {
            round = next(round);
        }
        return round;
    }

    private static long roundUp(long amount) {
        long down = roundDown(amount);
        return down == amount ? amount : next(down);
    }

    /** The greatest power of ten that is not above it. */
    private static long power(long amount) {
        long power = 1;
        while (power <= amount / 10) {
            power *= 10;
        }
        return power;
    }
}
