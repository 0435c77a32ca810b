package loomshowcase.jvm;

/** Thrown for a form that a JDK cannot run; the message says why, and what to do. */
public final class FormFailure extends Exception {

    private static final long serialVersionUID = 1;

    public FormFailure(String message) {
        super(message);
    }
}
