package loomshowcase.gallery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.PackedSources;
import loomshowcase.catalogue.Shelf;
import loomshowcase.catalogue.FormCode;

/**
 * The part of a page about one kind of form. A claim's has a link to each file and its comment. A lesson's has the code for
 * the main JDK, what that printed where it differs from what the page has shown, and a link to the files for other JDKs.
 */
final class FormSection {

    private static final String SOURCES = "../../src/main/java/";

    private final Idea idea;
    private final FormKind kind;
    private final Recordings runs;
    private final MarkdownText prose;
    private final List<Form> forms;
    private final List<FormCode> earlier;
    private final List<String> remarked = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private FormSection(Idea idea, FormKind kind, Recordings runs, MarkdownText prose, List<FormCode> earlier) {
        this.earlier = earlier;
        this.idea = idea;
        this.kind = kind;
        this.runs = runs;
        this.prose = prose;
        Optional<Form> main = idea.form(kind, Jdks.MAIN);
        this.forms = idea.forms().stream().filter(form -> form.kind() == kind)
                .sorted(Comparator.comparing((Form form) -> !main.equals(Optional.of(form)))).toList();
    }

    /** @param earlier the code of the forms above, to which those of this section are added */
    static String text(Idea idea, FormKind kind, Recordings runs, MarkdownText prose, List<FormCode> earlier) {
        return new FormSection(idea, kind, runs, prose, earlier).text();
    }

    private String text() {
        paragraph("## " + MarkdownText.capital(kind.id()));
        for (Form form : forms) {
            if (idea.shelf() == Shelf.CLAIMS) {
                paragraph(link(form) + (form.release() == 0 ? "" : ", for " + jdks(form)));
                remarks(form);
            } else if (form.equals(forms.getFirst())) {
                code(form);
                recorded(form);
                remarks(form);
            } else {
                paragraph("For %s: %s".formatted(jdks(form), link(form)));
                recorded(form);
            }
        }
        return text.toString();
    }

    private void remarks(Form form) {
        List<String> remarks = Remarks.of(PackedSources.text(form.path()));
        remarks.stream().filter(remark -> !remarked.contains(remark) && !isSource(remark))
                .forEach(remark -> paragraph(prose.linked(idea.id(), remark)));
        remarked.addAll(remarks);
    }

    /** The sources of a claim are listed at the end of its page. */
    private boolean isSource(String remark) {
        return idea.shelf() == Shelf.CLAIMS && remark.matches("(?s)(See|Sources?:|Rests on) .*");
    }

    private void code(Form form) {
        FormCode code = FormCode.of(form);
        Optional<FormCode.Difference> difference = code.differenceFrom(earlier);
        paragraph("%s, for %s%s:".formatted(link(form), jdks(form),
                difference.map(from -> ", differs from " + from.from().fileName() + " in these lines").orElse("")));
        text.append(difference.map(from -> MarkdownText.code("diff", from.lines()))
                .orElseGet(() -> MarkdownText.code("java", code.lines()))).append('\n');
        earlier.add(code);
    }

    private static String link(Form form) {
        return "[%s](%s)".formatted(form.fileName(), SOURCES + form.path());
    }

    /** The releases that run this form. */
    private String jdks(Form form) {
        if (form.release() == 0) {
            return "JDK 21 and later";
        }
        OptionalInt next = forms.stream().mapToInt(Form::release).filter(release -> release > form.release()).min();
        int last = next.isPresent() ? next.getAsInt() - 1 : Jdks.COLUMNS.getLast();
        return switch (last - form.release()) {
            case 0 -> "JDK %d".formatted(last);
            case 1 -> "JDK %d and %d".formatted(form.release(), last);
            default -> "JDK %d to %d".formatted(form.release(), last);
        };
    }

    /** On the main JDK, and on others that printed something else. */
    private void recorded(Form form) {
        Jdks.COLUMNS.stream().filter(feature -> idea.form(kind, feature).equals(Optional.of(form)))
                .flatMap(feature -> runs.of(kind, feature).stream()).filter(run -> !run.asMain())
                .sorted(Comparator.comparing(run -> run.feature() != Jdks.MAIN)).forEach(this::shown);
    }

    private void shown(Recording run) {
        if (isLikeFirst(run)) {
            paragraph("It prints the same lines, apart from times and ids; some may come in another order.");
        } else {
            paragraph("On JDK %s it prints:".formatted(run.version()));
            text.append(MarkdownText.code("text", run.output())).append('\n');
        }
        if (idea.shelf().isRecorded()) {
            paragraph("![The timeline of %s on JDK %s](%s)".formatted(run.form(), run.version(),
                    GalleryFolder.picture(idea.id(), run)));
        }
        run.notes().forEach(note -> paragraph("> " + note));
    }

    /** Whether the first form of the page printed the same on the main JDK. */
    private boolean isLikeFirst(Recording run) {
        FormKind first = idea.kinds().getFirst();
        return kind != first && run.feature() == Jdks.MAIN && runs.of(first, Jdks.MAIN)
                .filter(other -> OutputComparison.essence(idea.id(), first.id(), other.output())
                        .equals(OutputComparison.essence(idea.id(), kind.id(), run.output())))
                .isPresent();
    }

    private void paragraph(String paragraph) {
        text.append(paragraph).append("\n\n");
    }
}
