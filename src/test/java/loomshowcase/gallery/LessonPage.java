package loomshowcase.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.LessonWords;
import loomshowcase.catalogue.Shelf;
import loomshowcase.catalogue.FormCode;

/** The page of a lesson. */
final class LessonPage {

    private final List<Idea> ideas;
    private final MarkdownText prose;
    private final Set<String> drawn;

    /** @param drawn the names of the pictures that were drawn by hand */
    LessonPage(Catalogue catalogue, Set<String> drawn) {
        this.drawn = drawn;
        this.ideas = catalogue.on(Shelf.LESSONS);
        this.prose = new MarkdownText(catalogue, Shelf.LESSONS);
    }

    String text(Idea idea, Recordings runs) {
        var words = (LessonWords) idea.words();
        var text = new StringBuilder();
        paragraph(text, "# %s: %s".formatted(idea.id(), words.title()));
        paragraph(text, where(ideas.indexOf(idea)));
        paragraph(text, "**Predict.** " + prose.linked(idea.id(), words.predict()));
        paragraph(text, prose.linked(idea.id(), words.shows()));
        if (drawn.contains(GalleryFolder.drawing(idea))) {
            paragraph(text, "![%s](%s)".formatted(words.title(), GalleryFolder.drawing(idea)));
        }
        var earlier = new ArrayList<FormCode>();
        for (FormKind kind : idea.kinds()) {
            text.append(FormSection.text(idea, kind, runs, prose, earlier));
        }
        paragraph(text, "## What to notice");
        words.notice().forEach(point -> text.append("- ").append(prose.linked(idea.id(), point)).append('\n'));
        paragraph(text, "\n## When to use which form");
        words.forms().forEach((kind, when) -> text.append("- **%s**: %s\n"
                .formatted(kind.id(), prose.linked(idea.id(), when))));
        if (!words.python().isEmpty()) {
            paragraph(text, "\n## In Python");
            text.append(MarkdownText.code("python", words.python()));
        }
        paragraph(text, "\n## Next");
        return text.append(prose.linked(idea.id(), words.next())).append('\n').toString();
    }

    private String where(int place) {
        return "[Contents](README.md) · lesson %d of %d%s%s".formatted(place + 1, ideas.size(),
                place == 0 ? "" : " · before: " + MarkdownText.link(ideas.get(place - 1).id()),
                place + 1 == ideas.size() ? "" : " · next: " + MarkdownText.link(ideas.get(place + 1).id()));
    }

    private static void paragraph(StringBuilder text, String paragraph) {
        text.append(paragraph).append("\n\n");
    }
}
