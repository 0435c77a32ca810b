package loomshowcase.diagnose;

/**
 * What to do about something that was found.
 *
 * @param text  in one or two sentences
 * @param claim the id of the claim that proves it on the reader's JDK; {@code null} if there is none
 * @param guide the heading of the guide, {@code docs/migration.md}, that treats it
 */
public record Suggestion(String text, String claim, String guide) {

    /** Of virtual threads that compute on every carrier. */
    public static final Suggestion COMPUTING = new Suggestion(
            "Virtual threads are not time-sliced: one that computes keeps its carrier until it blocks. Run work that computes "
                    + "on a pool of platform threads, one per processor.",
            "no-time-slicing", "Computing, slow files and native calls go to platform threads");

    /** Where to read on: {@code run synchronized-pins · docs/migration.md, "Can everything stop at once"}. */
    public String furtherReading() {
        String page = "docs/migration.md, \"%s\"".formatted(guide);
        return claim == null ? page : "run %s · %s".formatted(claim, page);
    }
}
