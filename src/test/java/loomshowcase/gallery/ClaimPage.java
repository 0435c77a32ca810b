package loomshowcase.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.ClaimWords;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Shelf;
import loomshowcase.catalogue.Verdicts;
import loomshowcase.catalogue.FormCode;

/** The page of a claim. */
final class ClaimPage {

    private final List<Idea> ideas;
    private final MarkdownText prose;

    ClaimPage(Catalogue catalogue) {
        this.ideas = catalogue.on(Shelf.CLAIMS);
        this.prose = new MarkdownText(catalogue, Shelf.CLAIMS);
    }

    String text(Idea idea, Recordings runs) {
        var words = (ClaimWords) idea.words();
        var text = new StringBuilder();
        paragraph(text, "# %s: %s".formatted(idea.id(), words.title()));
        paragraph(text, where(ideas.indexOf(idea)));
        paragraph(text, prose.linked(idea.id(), words.claim()));
        paragraph(text, "**Do.** " + prose.linked(idea.id(), words.action()));
        paragraph(text, "**Holds on** " + prose.linked(idea.id(), words.holds()));
        text.append(verdicts(idea, words.verdicts()));
        text.append('\n');
        var earlier = new ArrayList<FormCode>();
        for (FormKind kind : idea.kinds()) {
            text.append(FormSection.text(idea, kind, runs, prose, earlier));
        }
        paragraph(text, "## What to notice");
        words.notice().forEach(point -> point(text, prose.linked(idea.id(), point)));
        paragraph(text, "\n## Sources");
        words.sources().forEach(source -> point(text, prose.linked(idea.id(), source)));
        return text.toString();
    }

    private String where(int place) {
        return "[All claims](README.md) · %s%s%s".formatted(ideas.get(place).group(),
                place == 0 ? "" : " · before: " + MarkdownText.link(ideas.get(place - 1).id()),
                place + 1 == ideas.size() ? "" : " · next: " + MarkdownText.link(ideas.get(place + 1).id()));
    }

    /** JDK 21, and each later release that differs from the one before it. */
    private static String verdicts(Idea idea, Verdicts verdicts) {
        var columns = new ArrayList<Integer>();
        for (int feature : Jdks.COLUMNS) {
            if (columns.isEmpty() || !ofAllKinds(idea, verdicts, feature)
                    .equals(ofAllKinds(idea, verdicts, columns.getLast()))) {
                columns.add(feature);
            }
        }
        var text = new StringBuilder("| |").append(columns.stream()
                .map(feature -> " JDK " + feature + (feature.equals(columns.getLast()) ? " and later |" : " |"))
                .collect(Collectors.joining())).append("\n|---").append("|---".repeat(columns.size())).append("|\n");
        idea.kinds().forEach(kind -> text.append("| **%s** |".formatted(kind.id()))
                .append(columns.stream().map(feature -> " " + verdicts.expected(kind, feature).orElse("–") + " |")
                        .collect(Collectors.joining()))
                .append('\n'));
        return text.toString();
    }

    private static List<String> ofAllKinds(Idea idea, Verdicts verdicts, int feature) {
        return idea.kinds().stream().map(kind -> verdicts.expected(kind, feature).orElse("–")).toList();
    }

    private static void point(StringBuilder text, String point) {
        text.append("- ").append(point).append('\n');
    }

    private static void paragraph(StringBuilder text, String paragraph) {
        text.append(paragraph).append("\n\n");
    }
}
