package loomshowcase.diagnose.dump.finding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import loomshowcase.diagnose.Suggestion;
import loomshowcase.diagnose.dump.finding.Carrier.Use;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.text.Counts;

/**
 * Some carriers are kept by virtual threads that wait, and others are free.
 *
 * @param holders those threads, as far as they are named
 */
public record SomeCarriersHeld(Situation situation, List<DumpedThread> holders) implements Finding {

    static List<Finding> in(Situation situation) {
        List<Carrier> held = situation.carriers(Use.HELD);
        boolean all = situation.allCarriersAreTaken() && held.size() == situation.carriers().size();
        return held.isEmpty() || all ? List.of()
                : List.of(new SomeCarriersHeld(situation, held.stream().map(Carrier::carried).filter(Objects::nonNull)
                        .toList()));
    }

    @Override
    public String kind() {
        return "carriers-held";
    }

    @Override
    public String sentence() {
        int held = situation.carriers(Use.HELD).size();
        return "%s of %s carriers %s held by pinned threads that wait%s".formatted(Counts.text(held),
                Counts.text(situation.carriers().size()), held == 1 ? "is" : "are", Words.in(holders));
    }

    @Override
    public List<String> details() {
        return holders.stream().limit(8).map(thread -> "%s is pinned%s, and %s%s".formatted(Words.named(thread),
                Pins.reason(thread, situation.dump().feature()), thread.waitsFor().text(1),
                Words.in(List.of(thread)))).toList();
    }

    @Override
    public List<DumpedThread> threads() {
        return holders;
    }

    @Override
    public Optional<Suggestion> suggestion() {
        return holders.isEmpty() ? Optional.empty()
                : Optional.of(Pins.suggestion(Pins.kind(holders.getFirst(), situation.dump().feature()), false));
    }
}
