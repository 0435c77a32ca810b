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
        long alsoQueued = kind != WaitKind.LOCK && kind != WaitKind.MONITOR ? 0 : situation.dump().threads().stream()
                .filter(thread -> thread.isVirtual() && !thread.isMounted() && thread.waitsFor() == kind).count();
        return List.of(new StandStill(situation, holders, queue, alsoQueued));
    }

    @Override
    public String kind() {
        return "stand-still";
    }

    @Override
    public String sentence() {
        return (standsStill() ? "stands still: " : "no other virtual thread runs: ")
                + "%s held by pinned threads%s%s%s%s".formatted(Words.allCarriers(situation.carriers().size()), what(),
                        Words.in(holders), next(), moved());
    }

    /** Whether the dumps show that nothing ends it. One dump does so only if it shows who must go on, and that it cannot. */
    private boolean standsStill() {
        boolean someGoesOn = holders.stream().anyMatch(DumpedThread::waitEnds);
        return !someGoesOn && (nextCannotRun() || !holders.isEmpty() && isTimed() && unmoved() == holders.size());
    }

    private boolean nextCannotRun() {
        return queue != null && queue.waiting().containsAll(holders) && (queue.next() != null
                || queue.owner() != null && queue.owner().isVirtual() && !queue.owner().isMounted());
    }

    private boolean isTimed() {
        return situation.movement() != null && situation.movement().time() != null;
    }

    private long unmoved() {
        return holders.stream().filter(holder -> !situation.movement().hasMoved(holder)).count();
    }

    private String moved() {
        if (!isTimed() || holders.isEmpty()) {
            return "";
        }
        long moved = holders.size() - unmoved();
        return moved == 0 ? "; these threads" + Words.unmoved(situation, 2).replaceFirst("^, and", "")
                : "; %s moved between the dumps".formatted(moved == holders.size() ? "these threads"
                        : "%s of these threads".formatted(Counts.text(moved)));
    }

    private String what() {
        WaitKind kind = Words.mostOften(holders);
        long same = holders.stream().filter(holder -> queue == null ? holder.waitsFor() == kind
                : queue.waiting().contains(holder)).count();
        String who = same == holders.size() ? " that" : ", %s of which".formatted(Counts.text(same));
        boolean one = same == 1 && holders.size() > 1;
        return who + " " + (queue != null ? (one ? "waits for " : "wait for ") + queue.lock().text()
                : kind == WaitKind.NONE ? (one ? "uses no processor, so it waits" : "use no processor, so they wait")
                        + " to enter synchronized or for a class to be initialised"
                : kind.text(one ? 1 : 2));
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
        return alsoQueued == 0 ? "" : alsoQueued == 1
                ? "; 1 more waits there without a carrier: if that one is the lock's next owner, it cannot run"
                : "; %s more wait there without a carrier: if one of them is the lock's next owner, it cannot run"
                        .formatted(Counts.text(alsoQueued));
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
                            ? " and " + (waiting == 1 ? "has" : "have") + " not started"
                            : "; %s of them %s not started".formatted(Counts.text(notBegun),
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
        return Optional.of(Pins.suggestion(kind, true).after(now()));
    }

    private String now() {
        if (holders.stream().anyMatch(DumpedThread::waitEnds)) {
            return "What some of these threads wait for ends by itself, so the process may recover. To see whether it does, "
                    + Words.twoDumps(situation);
        }
        if (nextCannotRun()) {
            return "Restart the process. It does not recover by itself as long as the %s needs a carrier, and the threads on "
                    .formatted(queue.next() != null ? "lock's next owner" : "lock's owner")
                    + "the carriers wait for the same lock.";
        }
        if (standsStill()) {
            return "Restart the process: these threads did not move between the dumps, and nothing shows that it recovers by "
                    + "itself.";
        }
        return "First, %s\nIf the same threads hold the carriers in both dumps, restart the process."
                .formatted(Words.twoDumps(situation));
    }
}
