package loomshowcase.compare.result;

/** How the measurement of a cell ended. */
public enum Status {
    /** Every task of every run was done. */
    MEASURED("measured"),
    /** It was run, and something failed. */
    FAILED("failed"),
    /** It was not run, for a reason that was known beforehand. */
    NOT_RUN("not run"),
    /** The comparison ended before the cell did. */
    INTERRUPTED("interrupted");

    private final String text;

    Status(String text) {
        this.text = text;
    }

    /** The text in the results file. */
    @Override
    public String toString() {
        return text;
    }
}
