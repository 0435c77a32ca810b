package loomshowcase.diagnose.dump.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import loomshowcase.diagnose.PinKind;
import loomshowcase.diagnose.Suggestion;
import loomshowcase.diagnose.dump.finding.Carrier.Use;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.WaitKind;
import loomshowcase.text.Counts;

/**
 * All carriers are kept by virtual threads that wait, so that no other virtual thread can run.
 *
 * @param holders    the virtual threads that keep the carriers
 * @param queue      that most of them wait in; {@code null} if the dump does not name what they wait for
 * @param alsoQueued how many threads without a carrier wait in the same way
 */
public record StandStill(Situation situation, List<DumpedThread> holders, LockQueue queue,
        long alsoQueued) implements Finding {

    static List<Finding> in(Situation situation) {
        List<Carrier> held = situation.carriers(Use.HELD);
        if (!situation.allCarriersAreTaken() || held.size() < situation.carriers().size()) {
            return List.of();
        }
        List<DumpedThread> holders = held.stream().map(Carrier::carried).filter(Objects::nonNull).toList();
        LockQueue queue = situation.queues().stream()
                .filter(found -> found.waiting().stream().filter(holders::contains).count() * 2 > holders.size())
                .findFirst().orElse(null);
        WaitKind kind = Words.mostOften(holders);
        long alsoQueued = !kind.hasOwner() ? 0 : situation.dump().threads().stream()
                .filter(thread -> thread.isVirtual() && !thread.isMounted() && thread.waitsFor() == kind).count();
        return List.of(new StandStill(situation, holders, queue, alsoQueued));
    }

    @Override
    public String kind() {
        return "stand-still";
    }

    @Override
    public String sentence() {
        String much = Words.mostOften(holders).endsByItself() ? "no other virtual thread runs: " : "stands still: ";
        return much + "%s held by pinned threads that %s%s%s".formatted(
                Words.allCarriers(situation.carriers().size()), what(), Words.in(holders), next())
                + (situation.movement() == null || situation.movement().time() == null ? ""
                        : "; these threads" + Words.unmoved(situation, 2).replaceFirst("^, and", ""));
    }

    private String what() {
        if (queue != null) {
            return "wait for " + queue.lock().text();
        }
        WaitKind kind = Words.mostOften(holders);
        return kind == WaitKind.NONE ? "use no processor, so they wait to enter synchronized or for a class to be "
                + "initialised" : kind.text(2);
    }

    private String next() {
        if (queue != null && queue.next() != null) {
            return "; its next owner, %s, has no carrier".formatted(Words.named(queue.next()));
        }
        if (queue != null && queue.owner() != null) {
            return "; its owner is " + Words.named(queue.owner());
        }
        if (Words.mostOften(holders) == WaitKind.NONE && holders.size() > 1) {
            return ", perhaps in a circle: this dump does not name owners";
        }
        return alsoQueued == 0 ? "" : "; %s there without a carrier, and if the next owner is among them, it cannot run"
                .formatted(Counts.text(alsoQueued) + (alsoQueued == 1 ? " more waits" : " more wait"));
    }

    @Override
    public List<String> details() {
        var details = new ArrayList<>(Pins.details(situation.carriers(Use.HELD), situation.dump().feature()));
        long waiting = situation.counts().needCarrier();
        if (waiting > 0) {
            long notBegun = situation.counts().notBegun();
            details.add("%s for a carrier%s".formatted(Counts.of(waiting, "virtual thread")
                    + (waiting == 1 ? " waits" : " wait"),
                    notBegun == 0 ? "" : notBegun == waiting
                            ? " and " + (waiting == 1 ? "has" : "have") + " not begun"
                            : "; %s of them %s not begun".formatted(Counts.text(notBegun),
                                    notBegun == 1 ? "has" : "have")));
        }
        details.add(Words.PINNED);
        return details;
    }

    @Override
    public List<DumpedThread> threads() {
        return holders;
    }

    @Override
    public Optional<Suggestion> suggestion() {
        PinKind kind = holders.isEmpty() ? PinKind.UNKNOWN : Pins.kind(holders.getFirst(), situation.dump().feature());
        return Optional.of(Pins.suggestion(kind, true));
    }
}
