package loomshowcase.compare.report;

import loomshowcase.compare.report.figure.Baseline;

/**
 * What a reader wants to see of a comparison.
 *
 * @param baseline the row that the others are held against
 * @param wide     whether every figure is shown, and not only those that most people ask for
 */
public record View(Baseline baseline, boolean wide) {

    /** What is shown unless somebody says otherwise. */
    public static final View USUAL = new View(new Baseline(Baseline.USUAL), false);
}
