package loomshowcase.compare.report;

/** A file does not hold results that this tool can read; the message says what is wrong and what to do. */
public final class UnreadableResults extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableResults(String message) {
        super(message);
    }
}
