package loomshowcase.catalogue;

import java.util.Locale;

/** A part of the catalogue, whose ideas have an order of their own. */
public enum Shelf {

    LESSONS("the Python threading tutorial in Java, and what lies beyond it"),
    CLAIMS("what changes with virtual threads, each tested by a program");

    private final String about;

    Shelf(String about) {
        this.about = about;
    }

    /** The name that a user types, and the name of the folder with its ideas. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One line on what is on it. */
    public String about() {
        return about;
    }

    /** Whether its forms run with a flight recording, which becomes a timeline. It would disturb forms that measure. */
    public boolean isRecorded() {
        return this == LESSONS;
    }

    String packageName() {
        return "loomshowcase." + id();
    }
}
