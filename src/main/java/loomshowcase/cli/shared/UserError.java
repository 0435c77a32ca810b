package loomshowcase.cli.shared;

/** What could not be done for a reason outside this tool; the message is the one line that the user sees. */
public final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UserError(String message) {
        super(message);
    }
}
