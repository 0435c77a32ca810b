package loomshowcase.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One idea of the catalogue.
 *
 * @param id    never changes
 * @param group of ideas on its shelf to which it belongs; empty on a shelf without groups
 * @param forms in the order of teaching, and by release within one kind
 */
public record Idea(String id, Shelf shelf, String group, IdeaWords words, List<Form> forms) {

    public Idea {
        forms = List.copyOf(forms);
    }

    /** The kinds of form that it has on any JDK, in the order of teaching. */
    public List<FormKind> kinds() {
        return forms.stream().map(Form::kind).distinct().toList();
    }

    /**
     * The form of a kind that a JDK runs: the one with the highest release that is not above the JDK's. Empty if the idea
     * has no form of that kind for so old a JDK.
     *
     * @param feature the JDK's release
     */
    public Optional<Form> form(FormKind kind, int feature) {
        return forms.stream().filter(form -> form.kind() == kind && form.release() <= feature)
                .max(Comparator.comparingInt(Form::release));
    }

    /** Why a JDK has no form of a kind that newer JDKs have. */
    public String absence(FormKind kind, int feature) {
        int oldest = forms.stream().filter(form -> form.kind() == kind).mapToInt(Form::release).min().orElseThrow();
        return "needs JDK %d or newer, and this is JDK %d".formatted(oldest, feature);
    }
}
