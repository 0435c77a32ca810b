package loomshowcase.compare.report;

import loomshowcase.compare.report.figure.Baseline;

/**
 * What a reader wants to see of a comparison.
 *
 * @param baseline the row that the others are compared with
 * @param wide     whether every figure is shown, not only the usual ones
 */
public record View(Baseline baseline, boolean wide) {

    /** What is shown by default. */
    public static final View USUAL = new View(new Baseline(Baseline.USUAL), false);
}
