package loomshowcase.gallery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import loomshowcase.catalogue.ClaimWords;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Verdicts;

/** The contents of the claims, group by group, with the releases that changed a verdict. */
final class VerdictsPage {

    private static final String BEFORE = """
            # The claims: what changes with virtual threads, each tested by a program

            Each claim has up to three programs that test it and print a verdict for the JDK that runs them. `run ID`
            runs those of one claim, and `run --shelf claims` runs all. [The migration guide](../migration.md) says what
            to do about them.

            The build runs every program on every JDK that it finds, and fails if a verdict is not the one on the page
            of its claim. A page links to the programs. [The lab](../lab.md) shows them, runs them, and has a recorded
            run of each.

            The last column names the releases since which a verdict is known to differ. JDK 22 to 24 were not run: some
            changes came there.

            """;

    private final List<Idea> ideas;

    /** @param ideas in their order */
    VerdictsPage(List<Idea> ideas) {
        this.ideas = ideas;
    }

    /** @param runs what was recorded of each claim */
    String text(Map<Idea, Recordings> runs) {
        var text = new StringBuilder(BEFORE);
        Map<String, List<Idea>> groups = ideas.stream()
                .collect(Collectors.groupingBy(Idea::group, LinkedHashMap::new, Collectors.toList()));
        groups.forEach((group, ofGroup) -> {
            text.append("## ").append(group).append("\n\n| claim | what it is about | changed in |\n|---|---|---|\n");
            ofGroup.forEach(idea -> text.append("| %s | %s | %s |\n".formatted(MarkdownText.link(idea.id()),
                    idea.words().title(), changes(((ClaimWords) idea.words()).verdicts()))));
            text.append('\n');
        });
        return text.append(ContentsPage.versions(runs)).append('\n').toString();
    }

    private static String changes(Verdicts verdicts) {
        String changes = verdicts.byForm().values().stream().flatMap(ofForm -> ofForm.keySet().stream().skip(1))
                .distinct().sorted().map(String::valueOf).collect(Collectors.joining(", "));
        return changes.isEmpty() ? "–" : changes;
    }
}
