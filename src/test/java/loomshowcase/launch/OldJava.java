package loomshowcase.launch;

import org.junit.jupiter.api.Assumptions;

/** A Java that is too old for the tool, and new enough for its entry. */
public final class OldJava {

    private OldJava() {}

    /** Ends the test where there is none. */
    public static InstalledJdk orSkip() {
        return InstalledJdks.find().stream().filter(jdk -> jdk.feature() >= 11 && jdk.feature() < NewerJdk.OLDEST)
                .findFirst().orElseGet(() -> Assumptions.abort("no Java from 11 to 20 is installed here"));
    }
}
