package loomshowcase.lab;

/** Thrown where a request cannot be fulfilled. The message is for the user. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final int status;

    /** @param status of HTTP */
    Refused(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
