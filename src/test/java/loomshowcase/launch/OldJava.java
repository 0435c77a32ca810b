package loomshowcase.launch;

import org.junit.jupiter.api.Assumptions;

/** A Java that is too old for the tool, but new enough for its entry. */
public final class OldJava {

    private OldJava() {}

    /** Skips the test if there is none. */
    public static InstalledJdk orSkip() {
        return InstalledJdks.find().stream().filter(jdk -> jdk.feature() >= 11 && !jdk.isUsable())
                .findFirst().orElseGet(() -> Assumptions.abort("no Java from 11 to 20 is installed here"));
    }
}
