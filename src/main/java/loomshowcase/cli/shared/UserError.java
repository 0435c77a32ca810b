package loomshowcase.cli.shared;

/** Thrown for a failure that is not an error of this tool. The message is the line that the user sees. */
public final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UserError(String message) {
        super(message);
    }
}
