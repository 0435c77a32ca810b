package loomshowcase.compare.result;

/** What came of a cell. */
public enum Status {
    /** Every task of every run was done. */
    MEASURED("measured"),
    /** It was tried, and something failed. */
    FAILED("failed"),
    /** It was not tried, for a reason that was known before. */
    NOT_RUN("not run"),
    /** The comparison ended before the cell did. */
    INTERRUPTED("interrupted");

    private final String text;

    Status(String text) {
        this.text = text;
    }

    /** As the results file has it. */
    @Override
    public String toString() {
        return text;
    }
}
