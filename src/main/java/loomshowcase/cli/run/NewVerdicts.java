package loomshowcase.cli.run;

import loomshowcase.catalogue.Verdicts;
import loomshowcase.launch.InstalledJdk;

/** What is said when a claim finds something that its words do not have. */
final class NewVerdicts {

    private NewVerdicts() {}

    /**
     * A sentence.
     *
     * @param known what the words of the claim have for this JDK
     */
    static String sentence(InstalledJdk jdk, String known) {
        if (isNew(jdk)) {
            return "This verdict is new. The claims were tried up to JDK %d, where it is: %s"
                    .formatted(Verdicts.NEWEST_TRIED, known);
        }
        return "This differs from the known verdict on JDK %d%s: %s".formatted(jdk.feature(), jdk.isEarlyAccess()
                ? ", which is an early-access build here and can change" : "", known);
    }

    /** The same in a few words, for the end of a line. */
    static String mark(InstalledJdk jdk) {
        return isNew(jdk) ? " (new: JDK %d is later than those tried)".formatted(jdk.feature())
                : " (differs from the known verdict)";
    }

    private static boolean isNew(InstalledJdk jdk) {
        return jdk.feature() > Verdicts.NEWEST_TRIED;
    }
}
