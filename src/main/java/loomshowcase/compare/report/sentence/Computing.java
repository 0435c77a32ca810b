package loomshowcase.compare.report.sentence;

import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;

/** That own tasks compute, so that cores are what limits them. */
final class Computing {

    /** On a machine that has others to serve too, a part of a core says nothing. */
    private static final double A_CORE = 0.9;

    private Computing() {}

    static String words(Figures row) {
        return row.coresBusy() >= A_CORE
                ? "The tasks compute: they kept %s cores busy, and no thread model adds cores.".formatted(
                        Amounts.about(row.coresBusy()))
                : "The tasks compute: each used %s of CPU time, and no thread model adds cores.".formatted(
                        Amounts.nanos(row.cpu() / row.cell().tasks()));
    }
}
