package loomshowcase.catalogue;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The code of a form as a reader should see it: its class, without the package, the imports and the comment above it. After
 * another form of the same idea, only what differs is worth reading.
 *
 * @param form  whose code it is
 * @param first number of the first line in its file, counted from 1
 * @param lines of its class
 */
public record FormCode(Form form, int first, List<String> lines) {

    /** Lines around a difference that both forms have. */
    private static final int CONTEXT = 1;
    /** The two lines with which a unified diff names its files. */
    private static final int HEAD = 2;

    /**
     * What differs from an earlier form.
     *
     * @param from  the earlier form
     * @param lines of a unified diff: a line that is only in {@code from} begins with {@code -}, a new one with {@code +},
     *              one that both have with a blank; {@code …} stands for lines that are left out
     */
    public record Difference(Form from, List<String> lines) {
        public Difference {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A stretch in which two forms differ. One of the two may have no line there.
     *
     * @param from   index of its first line in the one form
     * @param lines  how many there are
     * @param toFrom index of its first line in the other form
     * @param toLines how many there are
     */
    public record Change(int from, int lines, int toFrom, int toLines) {}

    public FormCode {
        lines = List.copyOf(lines);
    }

    /** Reads the form's packed source. */
    public static FormCode of(Form form) {
        List<String> source = PackedSources.text(form.path()).lines().toList();
        List<String> code = source.subList(source.indexOf(" */") + 1, source.size()).stream()
                .dropWhile(line -> line.isBlank() || line.startsWith("package ") || line.startsWith("import "))
                .toList();
        return new FormCode(form, source.size() - code.size() + 1, code);
    }

    /** Where another form of the same idea has other lines, from top to bottom. */
    public List<Change> changesTo(FormCode other) {
        return other.patch(this).getDeltas().stream().map(delta -> new Change(delta.getSource().getPosition(),
                delta.getSource().size(), delta.getTarget().getPosition(), delta.getTarget().size())).toList();
    }

    /**
     * What differs from the earlier form that is most alike. Empty if there is no earlier form, or if more than half of this
     * one is new: then it is easier to read whole.
     *
     * @param earlier forms of the same idea
     */
    public Optional<Difference> differenceFrom(Collection<FormCode> earlier) {
        return earlier.stream().min(Comparator.comparing(this::newLinesAfter))
                .filter(nearest -> 2 * newLinesAfter(nearest) <= lines.size())
                .map(nearest -> new Difference(nearest.form, difference(nearest)));
    }

    private int newLinesAfter(FormCode other) {
        return patch(other).getDeltas().stream().mapToInt(delta -> delta.getTarget().size()).sum();
    }

    private List<String> difference(FormCode other) {
        return UnifiedDiffUtils.generateUnifiedDiff("", "", other.named(name()), patch(other), CONTEXT).stream()
                .skip(HEAD).map(line -> line.startsWith("@@") ? "…" : line).skip(1).filter(line -> !line.equals(" "))
                .toList();
    }

    private Patch<String> patch(FormCode other) {
        return DiffUtils.diff(other.named(name()), lines);
    }

    /** The class has another name in each form, which is not worth a line. */
    private List<String> named(String otherName) {
        return lines.stream().map(line -> line.replace(name(), otherName)).toList();
    }

    private String name() {
        return form.fileName().replace(".java", "");
    }
}
