package loomshowcase.compare.report;

/** A file that holds no results that this tool can read; the message says what is wrong with it, and what to do. */
public final class UnreadableResults extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableResults(String message) {
        super(message);
    }
}
