package loomshowcase.forms;

import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.Idea;
import loomshowcase.launch.InstalledJdk;

/** A form of an idea, and the JDK on which to run it. */
public record FormOnJdk(Idea idea, Form form, InstalledJdk jdk) {

    /** For a message to a user. */
    @Override
    public String toString() {
        return "%s on JDK %s".formatted(form.fileName(), jdk.version());
    }
}
