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
 * The part of a page about one kind of form: its code and what it printed, on the main JDK and on those where it differs;
 * for claims also on 21. If there are several files of the kind, that for the main JDK comes first.
 */
final class FormSection {

    private static final String SOURCES = "../../src/main/java/";

    private final Idea idea;
    private final FormKind kind;
    private final RecordedRuns runs;
    private final MarkdownText prose;
    private final List<Form> forms;
    private final List<FormCode> earlier;
    private final List<String> remarked = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private FormSection(Idea idea, FormKind kind, RecordedRuns runs, MarkdownText prose, List<FormCode> earlier) {
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
    static String text(Idea idea, FormKind kind, RecordedRuns runs, MarkdownText prose, List<FormCode> earlier) {
        return new FormSection(idea, kind, runs, prose, earlier).text();
    }

    private String text() {
        paragraph("## " + MarkdownText.capital(kind.id()));
        for (Form form : forms) {
            List<String> remarks = Remarks.of(PackedSources.text(form.path()));
            if (forms.size() > 1) {
                paragraph("### " + jdks(form));
            }
            code(form);
            recorded(form);
            remarks.stream().filter(remark -> !remarked.contains(remark))
                    .forEach(remark -> paragraph(prose.linked(idea.id(), remark)));
            remarked.addAll(remarks);
        }
        return text.toString();
    }

    private void code(Form form) {
        FormCode code = FormCode.of(form);
        Optional<FormCode.Difference> difference = code.differenceFrom(earlier);
        paragraph("[%s](%s)%s%s:".formatted(form.fileName(), SOURCES + form.path(),
                forms.size() > 1 ? "" : ", for " + jdks(form) + (difference.isPresent() ? "," : ""),
                difference.map(from -> " differs from " + from.from().fileName() + " in these lines").orElse("")));
        text.append(difference.map(from -> MarkdownText.code("diff", from.lines()))
                .orElseGet(() -> MarkdownText.code("java", code.lines()))).append('\n');
        earlier.add(code);
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

    private void recorded(Form form) {
        List<Recording> ofForm = Jdks.COLUMNS.stream()
                .filter(feature -> idea.form(kind, feature).equals(Optional.of(form)))
                .flatMap(feature -> runs.of(kind, feature).stream())
                .sorted(Comparator.comparing(run -> idea.shelf() == Shelf.LESSONS && run.feature() != Jdks.MAIN))
                .toList();
        ofForm.stream().filter(run -> !run.asMain()).forEach(this::shown);
        List<String> same = ofForm.stream().filter(Recording::asMain)
                .map(Recording::release).toList();
        if (!same.isEmpty()) {
            paragraph(idea.shelf() == Shelf.CLAIMS
                    ? "JDK %s: the verdict of JDK %d.".formatted(MarkdownText.listed(same), Jdks.MAIN)
                    : "Times and ids apart, JDK %s %s %s.".formatted(MarkdownText.listed(same),
                            same.size() == 1 ? "prints" : "print", form.equals(forms.getFirst())
                                    ? "the same" : "what JDK %d prints above".formatted(Jdks.MAIN)));
        }
    }

    private void shown(Recording run) {
        paragraph("On JDK %s it prints:".formatted(run.version()));
        text.append(MarkdownText.code("text", run.output())).append('\n');
        if (idea.shelf().isRecorded()) {
            paragraph("![The timeline of %s on JDK %s](%s)".formatted(run.form(), run.version(),
                    GalleryFolder.picture(idea.id(), run)));
        }
        run.notes().forEach(note -> paragraph("> " + note));
    }

    private void paragraph(String paragraph) {
        text.append(paragraph).append("\n\n");
    }
}
