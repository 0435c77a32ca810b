package loomshowcase.diagnose;

import java.util.List;

/**
 * What to do about something that was found.
 *
 * @param text  what helps now, then the fix, then what a newer JDK changes; each step, and each command, in a line of
 *              its own
 * @param claim the id of the claim that proves it on the reader's JDK; {@code null} if there is none
 * @param guide the heading of the guide, {@code docs/migration.md}, that treats it
 */
public record Suggestion(String text, String claim, String guide) {

    /** Of virtual threads that compute on every carrier. */
    public static final Suggestion COMPUTING = new Suggestion(
            "Run work that computes on a pool of platform threads, one per processor. Virtual threads are not time-sliced: "
                    + "one that computes keeps its carrier until it waits, yields or ends.",
            "no-time-slicing", "Computing, slow files and native calls go to platform threads");

    /** This suggestion, with something that helps at once before it. */
    public Suggestion after(String now) {
        return new Suggestion(now + "\n" + text, claim, guide);
    }

    /** Where to read on: the command that runs the claim, and the heading of the guide. */
    public List<String> furtherReading() {
        String page = "To read: docs/migration.md, \"%s\"".formatted(guide);
        return claim == null ? List.of(page) : List.of("To prove it, run: " + OwnCommand.of("run " + claim), page);
    }
}
