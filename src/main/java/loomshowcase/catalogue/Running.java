package loomshowcase.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** How the forms of an idea are run. */
public enum Running {

    /** They wait most of the time, and may run while others do. */
    BESIDE_OTHERS("beside others"),

    /** They compute, or measure what others would disturb. */
    ALONE("alone"),

    /** They take a folder and addresses as their arguments, and wait most of the time. */
    WITH_ADDRESSES("with a folder and addresses");

    private final String text;

    Running(String text) {
        this.text = text;
    }

    static Optional<Running> written(String text) {
        return Arrays.stream(values()).filter(running -> running.text.equals(text)).findFirst();
    }
}
