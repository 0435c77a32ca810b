package loomshowcase.diagnose.dump.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import loomshowcase.diagnose.Suggestion;
import loomshowcase.diagnose.dump.finding.Carrier.Use;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.text.Counts;

/**
 * All carriers are taken, at least one by a thread that computes or may compute, and other virtual threads wait for one.
 *
 * @param computing the virtual threads that compute, or of which the dump does not say whether they do
 * @param told      whether it is told that they compute
 */
public record Starved(Situation situation, List<DumpedThread> computing, boolean told) implements Finding {

    private static final int MOST_SHOWN = 8;

    static List<Finding> in(Situation situation) {
        List<Carrier> computing = situation.carriers(Use.COMPUTES);
        List<Carrier> perhaps = situation.carriers(Use.NOT_TOLD);
        if (!situation.allCarriersAreTaken() || computing.isEmpty() && perhaps.isEmpty()
                || computing.isEmpty() && situation.counts().virtual() == 0
                || situation.counts().needCarrier() == 0 && !(computing.isEmpty() && allAreOfUser(perhaps))) {
            return List.of();
        }
        List<Carrier> shown = computing.isEmpty() ? perhaps : computing;
        return List.of(new Starved(situation, shown.stream().map(Carrier::carried).filter(Objects::nonNull).toList(),
                !computing.isEmpty()));
    }

    /** On JDK 21 such a carrier may stand at a monitor for ever. */
    private static boolean allAreOfUser(List<Carrier> carriers) {
        return carriers.stream().allMatch(carrier -> carrier.carried() != null
                && !carrier.carried().stack().ofUser().isEmpty());
    }

    @Override
    public String kind() {
        return "starved";
    }

    @Override
    public String sentence() {
        int all = situation.carriers().size();
        int computes = situation.carriers(told ? Use.COMPUTES : Use.NOT_TOLD).size();
        String who = computes == all ? Words.allCarriers(all).replaceFirst(" (is|are)$", "")
                : "%s of %s carriers".formatted(Counts.text(computes), Counts.text(all));
        String what = told ? (isMeasured() ? "compute" : "run threads that do not block")
                : "are held, by threads that compute or wait to enter synchronized";
        if (computes == 1) {
            what = told ? (isMeasured() ? "computes" : "runs a thread that does not block")
                    : "is held, by a thread that computes or waits to enter synchronized";
        }
        String rest = computes == all ? "" : "; the others are held by threads that wait";
        return (told ? "starved: " : "starved or stands still: ") + who + " " + what + Words.in(computing) + rest
                + waiting();
    }

    /** Whether processor time says that they compute; a state alone says that they do not block. */
    private boolean isMeasured() {
        return situation.carriers(Use.COMPUTES).stream().allMatch(carrier -> carrier.usedNanos() >= 0);
    }

    private String waiting() {
        long notBegun = situation.counts().notBegun();
        long ready = situation.counts().needCarrier() - notBegun;
        String begun = notBegun == 0 ? "" : Counts.of(notBegun, "thread") + (notBegun == 1 ? " has" : " have")
                + " not started";
        String others =
                ready == 0 ? "" : Counts.of(ready, "thread") + (ready == 1 ? " waits" : " wait") + " for a carrier";
        return (begun.isEmpty() ? "" : "; " + begun) + (others.isEmpty() ? "" : "; " + others);
    }

    @Override
    public List<String> details() {
        Map<String, List<DumpedThread>> byPlace = computing.stream().collect(Collectors.groupingBy(
                thread -> Words.in(List.of(thread)), LinkedHashMap::new, Collectors.toList()));
        var details = new ArrayList<String>();
        byPlace.values().stream().limit(MOST_SHOWN).forEach(threads -> details.add(Words.named(threads)
                + does(threads.size()) + Words.in(threads)));
        details.add(Words.COMPUTING);
        return details;
    }

    private String does(int threads) {
        return !told ? threads == 1 ? " has a carrier" : " have carriers"
                : isMeasured() ? threads == 1 ? " computes" : " compute" : threads == 1 ? " runs" : " run";
    }

    @Override
    public List<DumpedThread> threads() {
        return computing;
    }

    @Override
    public Optional<Suggestion> suggestion() {
        if (!told) {
            return Optional.of(new Suggestion(
                    "First, %s\nIf the processor time of the carriers grows, they compute. If not, "
                            .formatted(Words.twoDumps(situation))
                            + "the threads wait at a monitor, which on JDK 21 to 23 keeps the carrier; then restart the process.",
                    "synchronized-pins", "Can everything stop at once"));
        }
        return Optional.of(Suggestion.COMPUTING.after(situation.movement() == null
                ? "First, %s\nIf the same threads run at the same place in both, and requests cannot wait, restart the process."
                        .formatted(Words.twoDumps(situation))
                : "If requests cannot wait until these threads are done, restart the process."));
    }
}
