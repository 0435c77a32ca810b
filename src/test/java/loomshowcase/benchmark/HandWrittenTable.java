package loomshowcase.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * What was measured of each way to do the same work, in the order of the rounds.
 *
 * @param compared the way with which the others are compared
 */
record HandWrittenTable(String compared, Map<String, List<Figures>> measured) {

    record Figures(long wallNanos, long allocatedBytes) {}

    /** Prints a line for each way, with a figure that is shown in this unit. */
    void print(String what, String unit, double size, ToLongFunction<Figures> figure) {
        double[] cell = inOrder(measured.get(compared), figure);
        measured.forEach((name, all) -> {
            double[] byRound = inOrder(all, figure);
            double[] sorted = byRound.clone();
            Arrays.sort(sorted);
            System.out.printf(Locale.ROOT, "  %-9s  %-16s  %8.1f %s (%.1f to %.1f)%s%n", what, name,
                    median(sorted) / size, unit, sorted[0] / size, sorted[sorted.length - 1] / size,
                    name.equals(compared) ? "" : "  the cell " + ratios(cell, byRound));
        });
    }

    /** Of each round by itself: a machine that becomes slower does so for both. */
    private static String ratios(double[] cell, double[] byHand) {
        double[] ratios = IntStream.range(0, cell.length).mapToDouble(i -> cell[i] / byHand[i]).sorted().toArray();
        int quarter = ratios.length / 4;
        return String.format(Locale.ROOT, "×%.3f (half of the rounds: ×%.2f to ×%.2f)",
                median(ratios), ratios[quarter], ratios[ratios.length - 1 - quarter]);
    }

    private static double[] inOrder(List<Figures> all, ToLongFunction<Figures> figure) {
        return all.stream().mapToLong(figure).asDoubleStream().toArray();
    }

    private static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
