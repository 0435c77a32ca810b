package loomshowcase.cli.show;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.PackedSources;
import loomshowcase.cli.shared.CatalogueText;
import loomshowcase.cli.shared.Terminal;

/** Prints sources: byte for byte, or two of them side by side if the terminal is wide enough. */
final class ShowPages {

    /** The least number of columns for two sources side by side. */
    private static final int SIDE_BY_SIDE = 160;
    private static final String GUTTER = " | ";

    private final PrintStream out;
    private final int columns;
    private final boolean headed;
    private final CatalogueText text;

    /** @param headed whether the name of the file is printed above each source */
    ShowPages(PrintStream out, int columns, boolean headed) {
        this.out = out;
        this.columns = columns;
        this.headed = headed;
        this.text = new CatalogueText(columns, out.charset().newEncoder().canEncode("─"));
    }

    /** The forms of one kind. */
    void show(List<Form> forms) {
        if (forms.size() == 2 && columns >= SIDE_BY_SIDE) {
            sideBySide(forms.getFirst(), forms.getLast());
        } else {
            forms.forEach(this::whole);
        }
        out.flush();
    }

    private void whole(Form form) {
        if (headed) {
            out.println(text.rule(form.kind().id(), form.fileName()));
        }
        out.writeBytes(PackedSources.bytes(form.path()));
        if (headed) {
            out.println();
        }
    }

    private void sideBySide(Form left, Form right) {
        int width = (columns - GUTTER.length()) / 2;
        out.println(text.rule(left.kind().id(), left.fileName(), width) + GUTTER
                + text.rule(right.kind().id(), right.fileName(), width));
        for (ShowRows.Row row : ShowRows.of(folded(left, width), folded(right, width)).rows()) {
            String line = CatalogueText.pad(row.left(), width) + GUTTER + row.right();
            out.println(Terminal.shownOn(out, line.stripTrailing()));
        }
        out.println();
    }

    private static List<String> folded(Form form, int width) {
        return PackedSources.text(form.path()).lines()
                .flatMap(line -> folded(line, width).stream()).toList();
    }

    /** A line that is too long continues in the next line, with a deeper indent. */
    private static List<String> folded(String line, int width) {
        var parts = new ArrayList<String>();
        String indent = " ".repeat(line.length() - line.stripLeading().length())
                + (line.stripLeading().startsWith("* ") ? "* " : "    ");
        String rest = line;
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int end = space > indent.length() ? space : width;
            parts.add(rest.substring(0, end));
            rest = indent + rest.substring(end).stripLeading();
        }
        parts.add(rest);
        return parts;
    }
}
