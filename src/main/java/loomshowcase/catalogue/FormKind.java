package loomshowcase.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What kind of form it is: the first word of its class name. A lesson shows an idea on several thread models. A claim shows
 * the code before and after a migration or, where there is nothing to change, a proof.
 */
public enum FormKind {

    SEQUENTIAL("seq"),
    PLATFORM("plat"),
    VIRTUAL("virt"),
    STRUCTURED("struct"),
    PROCESSES("proc"),
    BROKEN("broken"),
    BEFORE("before"),
    AFTER("after"),
    PROOF("proof");

    private final String shortName;

    FormKind(String shortName) {
        this.shortName = shortName;
    }

    /** The name that a user types. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** At most six letters, for a narrow list. */
    public String shortName() {
        return shortName;
    }

    /** The first word of class names. */
    String word() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    public static Optional<FormKind> named(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
