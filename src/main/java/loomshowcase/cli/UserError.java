package loomshowcase.cli;

/** What could not be done for a reason outside this tool; the message is the one line that the user sees. */
final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1;

    UserError(String message) {
        super(message);
    }
}
