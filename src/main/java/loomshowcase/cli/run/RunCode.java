package loomshowcase.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loomshowcase.catalogue.Form;
import loomshowcase.cli.shared.CatalogueText;
import loomshowcase.catalogue.FormCode;

/** The code of the forms of one idea: the first one whole, each later one as its difference from one that was shown. */
final class RunCode {

    /** The sign of a line of a difference, and the indent. */
    private static final Pattern LEAD = Pattern.compile("[-+]? *");

    private final CatalogueText text;
    private final List<FormCode> shown = new ArrayList<>();

    RunCode(CatalogueText text) {
        this.text = text;
    }

    List<String> lines(Form form) {
        FormCode code = FormCode.of(form);
        if (shown.contains(code)) {
            return text.prose("The code is the one above.");
        }
        Optional<FormCode.Difference> difference = code.differenceFrom(shown);
        shown.add(code);
        var lines = new ArrayList<String>();
        difference.ifPresent(from -> lines.addAll(
                text.prose("What differs from %s:".formatted(from.from().fileName()))));
        int columns = text.columns() - CatalogueText.INDENT.length();
        difference.map(FormCode.Difference::lines).orElse(code.lines()).stream()
                .flatMap(line -> broken(line, columns).stream()).map(CatalogueText::indented).forEach(lines::add);
        return lines;
    }

    /**
     * A line that is too wide goes on in the next one, indented by eight more, as one breaks it in a source. It is broken at
     * a blank, outside of quotes if it can be, and otherwise before a dot.
     */
    static List<String> broken(String line, int columns) {
        Matcher lead = LEAD.matcher(line);
        String next = (lead.lookingAt() ? lead.group() : "") + " ".repeat(8);
        var lines = new ArrayList<String>();
        String rest = line;
        while (rest.length() > columns) {
            int from = lines.isEmpty() ? next.length() - 8 : next.length();
            int blank = lastBlank(rest, from, columns);
            int dot = blank < 0 ? rest.lastIndexOf('.', columns) : -1;
            if (blank < 0 && dot <= from) {
                break;
            }
            lines.add(rest.substring(0, blank < 0 ? dot : blank));
            rest = next + rest.substring(blank < 0 ? dot : blank + 1);
        }
        lines.add(rest);
        return lines;
    }

    private static int lastBlank(String line, int from, int columns) {
        int inQuotes = -1;
        for (int i = columns; i > from; i--) {
            if (line.charAt(i) == ' ' && line.substring(0, i).chars().filter(c -> c == '"').count() % 2 == 0) {
                return i;
            }
            inQuotes = inQuotes < 0 && line.charAt(i) == ' ' ? i : inQuotes;
        }
        return inQuotes;
    }
}
