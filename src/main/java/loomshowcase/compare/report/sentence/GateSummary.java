package loomshowcase.compare.report.sentence;

import java.util.List;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Gate;
import loomshowcase.compare.report.figure.Gate.Finding;
import loomshowcase.compare.report.figure.Gate.Outcome;

/** What a gate says of all its rows together. */
public record GateSummary(Gate gate, List<Finding> findings) {

    private static final int NAMED = 3;
    private static final int MOST_NAMED = 4;

    public GateSummary {
        findings = List.copyOf(findings);
    }

    /** Tripped if any figure is, unknown if there is one of which nobody can tell, or none at all; otherwise passed. */
    public Outcome outcome() {
        return has(Outcome.TRIPPED) ? Outcome.TRIPPED
                : has(Outcome.UNKNOWN) || findings.isEmpty() ? Outcome.UNKNOWN : Outcome.PASSED;
    }

    private boolean has(Outcome outcome) {
        return findings.stream().anyMatch(finding -> finding.outcome() == outcome);
    }

    /** The outcome first, then why. */
    public List<String> sentences() {
        String change = Amounts.percent(gate.change());
        return switch (outcome()) {
            case PASSED -> List.of("The gate passes: no figure grew by %s, and that would have been seen%s.".formatted(
                    change, findings.size() == 1 ? "" : " in each of %s figures".formatted(findings.size())));
            case TRIPPED -> Stream.concat(Stream.of("The gate trips:"), Stream.concat(
                    said(Outcome.TRIPPED, ""), fewUnknown("Not decided: "))).toList();
            case UNKNOWN -> Stream.concat(
                    Stream.of(("The gate cannot tell whether a figure grew by %s. More --forks, or a quieter machine, "
                            + "narrows the range; --smallest-change names a greater change.").formatted(change)),
                    fewUnknown("")).toList();
        };
    }

    /** The first ones, and how many more there are. */
    private Stream<String> fewUnknown(String before) {
        List<String> all = said(Outcome.UNKNOWN, before).toList();
        return all.size() <= MOST_NAMED ? all.stream()
                : Stream.concat(all.stream().limit(NAMED), Stream.of(
                        "%s%s more cannot be told either.".formatted(before, all.size() - NAMED)));
    }

    private Stream<String> said(Outcome outcome, String before) {
        return findings.stream().filter(finding -> finding.outcome() == outcome)
                .map(finding -> "%s%s%s: %s.".formatted(before, finding.row(),
                        finding.figure().isEmpty() ? "" : ", " + finding.figure(), finding.why()));
    }
}
