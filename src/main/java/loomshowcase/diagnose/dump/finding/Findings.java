package loomshowcase.diagnose.dump.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks for everything that can be wrong. */
public final class Findings {

    /** What is most certain, and stops most, comes first. */
    private static final List<Function<Situation, List<Finding>>> ALL =
            List.of(Deadlock::in, StandStill::in, Starved::in,
                    ExhaustedPool::in, Findings::queues, SomeCarriersHeld::in);
    /** A lock for which fewer than one thread of so many waits is shown among the locks only. */
    private static final int LEAST_SHARE = 20;

    private Findings() {}

    /** At least one; the first is the answer. */
    public static List<Finding> of(Situation situation) {
        var findings = new ArrayList<Finding>();
        ALL.forEach(search -> findings.addAll(search.apply(situation)));
        List<StandStill> standStills = findings.stream().filter(StandStill.class::isInstance)
                .map(StandStill.class::cast).toList();
        findings.removeIf(finding -> finding instanceof UnnamedOwners owners
                && standStills.stream().anyMatch(owners::isSaidBy));
        if (findings.isEmpty()) {
            findings.add(new NothingWrong(situation));
        }
        return findings;
    }

    /** The longest first. */
    private static List<Finding> queues(Situation situation) {
        return Stream.concat(UnnamedOwners.in(situation).stream(), HeldLock.in(situation).stream()
                .filter(held -> held.threads().size() * (long) LEAST_SHARE >= situation.counts().ofInterest()))
                .sorted(Comparator.comparing((Finding finding) -> finding.threads().size()).reversed()).toList();
    }
}
