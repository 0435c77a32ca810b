package loomshowcase.gallery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import loomshowcase.catalogue.ClaimWords;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Verdicts;

/** The contents of the claims: which form comes to which verdict on which JDK, group by group. */
final class VerdictsPage {

    private static final String BEFORE = """
            # The claims: what changes with virtual threads, each proved by a program

            You need not believe a sentence here. Each claim has up to three programs that test it, and print a verdict
            for the JDK that runs them. `run ID` prints the verdict of yours, and `run --shelf claims` runs all.
            [The migration guide](../migration.md) says what to do about them.

            A verdict has no figure. The build runs every form on every JDK that it finds, and fails if a verdict is not
            the one in this table. The figures on the pages are of one recorded run each. The command of
            [the gallery](../gallery/README.md), with the argument `claims`, makes these pages from the words, the
            sources and those runs.

            """;

    private final List<Idea> ideas;

    /** @param ideas in their order */
    VerdictsPage(List<Idea> ideas) {
        this.ideas = ideas;
    }

    /** @param runs what was recorded of each claim */
    String text(Map<Idea, RecordedRuns> runs) {
        var text = new StringBuilder(BEFORE);
        Map<String, List<Idea>> groups = ideas.stream()
                .collect(Collectors.groupingBy(Idea::group, LinkedHashMap::new, Collectors.toList()));
        groups.forEach((group, ofGroup) -> {
            text.append("## ").append(group).append("\n\n| claim | form | ").append(Jdks.COLUMNS.stream()
                    .map(feature -> "JDK " + ContentsPage.release(feature, runs)).collect(Collectors.joining(" | ")))
                    .append(" |\n");
            text.append("|---".repeat(2 + Jdks.COLUMNS.size())).append("|\n");
            ofGroup.forEach(idea -> idea.kinds()
                    .forEach(kind -> text.append("| ").append(String.join(" | ", cells(idea, kind))).append(" |\n")));
            text.append('\n');
        });
        return text.append(ContentsPage.versions(runs)).append('\n').toString();
    }

    private static List<String> cells(Idea idea, FormKind kind) {
        Verdicts verdicts = ((ClaimWords) idea.words()).verdicts();
        var cells = new ArrayList<String>();
        cells.add(kind == idea.kinds().getFirst() ? MarkdownText.link(idea.id()) + ": " + idea.words().title() : "");
        cells.add(kind.id());
        Optional<String> before = Optional.empty();
        for (int feature : Jdks.COLUMNS) {
            Optional<String> verdict = verdicts.expected(kind, feature);
            cells.add(verdict.isPresent() && verdict.equals(before) ? "the same" : verdict.orElse("–"));
            before = verdict;
        }
        return cells;
    }
}
