package loomshowcase.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** How the forms of an idea are run. */
public enum RunMode {

    /** They wait most of the time, so other forms may run at the same time. */
    BESIDE_OTHERS("beside others"),

    /** They compute, or they measure something that other forms would disturb. */
    ALONE("alone"),

    /** They get a folder and addresses as arguments, and wait most of the time. */
    WITH_ADDRESSES("with a folder and addresses");

    private final String text;

    RunMode(String text) {
        this.text = text;
    }

    /** The mode that a file of words calls {@code text}. */
    static Optional<RunMode> written(String text) {
        return Arrays.stream(values()).filter(mode -> mode.text.equals(text)).findFirst();
    }
}
