package loomshowcase.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Shelf;
import loomshowcase.catalogue.Verdicts;

/**
 * Compares the output of two runs. Times, IDs and figures of the machine are ignored, and so is the order of lines where the
 * lesson says that it is not defined. Everything else must be equal.
 */
final class OutputComparison {

    private static final Map<Pattern, String> MASKS = Map.of(
            Pattern.compile("\\bin \\d+\\.\\d+"), "in TIME",
            Pattern.compile("\\b\\d\\d:\\d\\d:\\d\\d\\b"), "TIME",
            Pattern.compile("#\\d+"), "#ID",
            Pattern.compile("@[0-9a-f]+\\b"), "@HASH",
            Pattern.compile("worker-\\d+"), "worker-N",
            Pattern.compile("(\"(?:tid|owner)\": \"?)\\d+"), "$1ID",
            Pattern.compile("Threads in the pool: \\d+"), "Threads in the pool: N",
            Pattern.compile("\\d+\\.\\d+ s(?= on a core| of computing in|, of which)"), "TIME",
            Pattern.compile("Both threads ran .*|The threads may have taken turns.*"), "CORES",
            Pattern.compile("Threads: +\\d+, at most +\\d+(.*) (?:[0-9.]+ s|TIME) of computing"),
            "N threads, some of them$1 TIME of computing");

    /** What a form says only on a busy machine. */
    private static final Pattern BUSY = Pattern.compile(" *Other programs had your cores.*");

    /** Threads that start at the same time begin in any order, and threads that are interrupted end in any order. */
    private static final Pattern BEGINNINGS_AND_INTERRUPTS = Pattern.compile("(Sleeping|Interrupted).*");

    /** Lessons with more adjacent lines whose order is not defined. */
    private static final Map<String, Pattern> OPEN_ORDER = Map.ofEntries(
            open("not-joined", "Sleeping.*|Interrupted.*|Finished.*|The next step begins.*"),
            open("who-runs-this", "TIME: (Thread 1: starting|Main.*)"),
            open("submit/platform", "Sleeping.*|Done Sleeping.*"),
            open("download-images/platform", ".* was downloaded\\.\\.\\."),
            open("download-images/virtual", ".* was downloaded\\.\\.\\."),
            open("download-images/structured", ".* was downloaded\\.\\.\\."),
            open("thread-locals/structured", "Task.*"),
            open("processes", "Sleeping.*|Done Sleeping.*"),
            open("deadlock/broken", "(platform|virtual) \\d holds.*| +platform \\d waits for.*"),
            open("deadline", "Sleeping.*|Interrupted.*|Too late.*|Done Sleeping.*|Finished.*"),
            open("cancellation", "Sleeping.*|Interrupted.*|The (future|subtasks).*"),
            open("at-most-n-at-once", "Sleeping.*|Done Sleeping.*"),
            open("nested-scopes", "Sleeping.*|Interrupted.*|The branch.*"),
            open("own-policy", "Sleeping.*|Interrupted.*|Failing.*|\\[Done.*"));

    private OutputComparison() {}

    private static Map.Entry<String, Pattern> open(String idea, String lines) {
        return Map.entry(idea, Pattern.compile(lines));
    }

    /** Whether two outputs of a form are alike; for a claim, whether they have the same verdict. */
    static boolean alike(Idea idea, FormKind kind, List<String> one, List<String> other) {
        return idea.shelf() == Shelf.CLAIMS ? Verdicts.in(one).equals(Verdicts.in(other))
                : essence(idea.id(), kind.id(), one).equals(essence(idea.id(), kind.id(), other));
    }

    /**
     * The output of a lesson without what is ignored.
     *
     * @param idea its id
     * @param kind the kind of form
     */
    static List<String> essence(String idea, String kind, List<String> output) {
        Pattern open = OPEN_ORDER.getOrDefault(idea + "/" + kind,
                OPEN_ORDER.getOrDefault(idea, BEGINNINGS_AND_INTERRUPTS));
        var essence = new ArrayList<String>();
        var together = new ArrayList<String>();
        for (String line : output.stream().filter(line -> !BUSY.matcher(line).matches())
                .map(OutputComparison::masked).toList()) {
            if (open.matcher(line).matches()) {
                together.add(line);
            } else {
                flush(together, essence);
                essence.add(line);
            }
        }
        flush(together, essence);
        return essence;
    }

    private static void flush(List<String> together, List<String> essence) {
        together.stream().sorted().forEach(essence::add);
        together.clear();
    }

    private static String masked(String line) {
        String masked = line;
        for (Map.Entry<Pattern, String> mask : MASKS.entrySet()) {
            masked = mask.getKey().matcher(masked).replaceAll(mask.getValue());
        }
        return masked;
    }
}
