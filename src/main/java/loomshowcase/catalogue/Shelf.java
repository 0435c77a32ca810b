package loomshowcase.catalogue;

import java.util.Locale;

/** A part of the catalogue, with a teaching order of its own. */
public enum Shelf {

    LESSONS("the Python threading tutorial in Java, and what lies beyond it"),
    CLAIMS("what changes with virtual threads, each proved by a program");

    private final String about;

    Shelf(String about) {
        this.about = about;
    }

    /** The name that a user types; the folder of its ideas has it as well. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What stands on it, in a line. */
    public String about() {
        return about;
    }

    String packageName() {
        return "loomshowcase." + id();
    }
}
