package loomshowcase.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One idea of the catalogue.
 *
 * @param id    for ever the same
 * @param group what it belongs to on its shelf; empty on a shelf that has no groups
 * @param forms in the order of teaching, and by release within one kind
 */
public record Idea(String id, Shelf shelf, String group, Words words, List<Form> forms) {

    public Idea {
        forms = List.copyOf(forms);
    }

    /** The kinds of form that it has, on whatever JDK, in the order of teaching. */
    public List<FormKind> kinds() {
        return forms.stream().map(Form::kind).distinct().toList();
    }

    /** The form of a kind that a JDK gets: the one with the greatest release that is not above the JDK's. */
    public Optional<Form> form(FormKind kind, int feature) {
        return forms.stream().filter(form -> form.kind() == kind && form.isFor(feature))
                .max(Comparator.comparingInt(Form::release));
    }

    /** Why a JDK has no form of a kind that others have. */
    public String absence(FormKind kind, int feature) {
        int oldest = forms.stream().filter(form -> form.kind() == kind).mapToInt(Form::release).min().orElseThrow();
        return "speaks the API of JDK %d; this is %d".formatted(oldest, feature);
    }
}
