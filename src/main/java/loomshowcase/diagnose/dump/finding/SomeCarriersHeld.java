package loomshowcase.diagnose.dump.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import loomshowcase.diagnose.Suggestion;
import loomshowcase.diagnose.dump.finding.Carrier.Use;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.text.Counts;

/**
 * Some carriers are kept by virtual threads that wait, or may wait, and others are free.
 *
 * @param held those carriers
 */
public record SomeCarriersHeld(Situation situation, List<Carrier> held) implements Finding {

    static List<Finding> in(Situation situation) {
        List<Carrier> held = Stream.of(Use.HELD, Use.NOT_TOLD).map(situation::carriers).flatMap(List::stream).toList();
        boolean anyFree = !situation.allCarriersAreTaken();
        return held.isEmpty() || !anyFree ? List.of() : List.of(new SomeCarriersHeld(situation, held));
    }

    @Override
    public String kind() {
        return "carriers-held";
    }

    @Override
    public String sentence() {
        int all = situation.carriers().size();
        String wait = held.stream().allMatch(carrier -> carrier.use() == Use.HELD) ? "wait"
                : "wait or compute (this dump does not show which)";
        return "%s of %s carriers %s held by threads that %s%s".formatted(Counts.text(held.size()), Counts.text(all),
                held.size() == 1 ? "is" : "are", wait, Words.in(threads()));
    }

    @Override
    public List<String> details() {
        var details = new ArrayList<>(Pins.details(situation.carriers(Use.HELD), situation.dump().feature()));
        details.add(Words.PINNED);
        return details;
    }

    @Override
    public List<DumpedThread> threads() {
        return held.stream().map(Carrier::carried).filter(Objects::nonNull).toList();
    }

    @Override
    public Optional<Suggestion> suggestion() {
        return threads().stream().findFirst()
                .map(thread -> Pins.suggestion(Pins.kind(thread, situation.dump().feature()), false));
    }
}
