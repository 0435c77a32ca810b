package loomshowcase.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the words of one idea from their file, which is Markdown of a strict shape: the title as heading, then the
 * sections {@code runs}, {@code shows}, {@code predict}, {@code notice}, {@code python}, {@code forms} and
 * {@code next}, each once, in this order, none empty but {@code python}. {@code notice} and {@code forms} are lists,
 * each point beginning with a hyphen; {@code python} is code, indented by four; the others are plain text.
 */
final class WordsFile {

    /** What the list of all ideas has room for in 80 columns. */
    static final int LONGEST_TITLE = 30;

    private enum Section { RUNS, SHOWS, PREDICT, NOTICE, PYTHON, FORMS, NEXT }

    private record Line(int number, String text) {}

    private final String file;
    private final Map<Section, List<Line>> sections = new EnumMap<>(Section.class);
    private final Map<Section, Integer> heads = new EnumMap<>(Section.class);
    private String title;

    private WordsFile(String file) {
        this.file = file;
    }

    /**
     * Reads the words.
     *
     * @param file for messages
     * @throws IllegalArgumentException if the file has another shape; the message names the file and the line
     */
    static Words read(String file, String text) {
        var words = new WordsFile(file);
        words.split(text.lines().toList());
        return words.words();
    }

    private void split(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().startsWith("# ")) {
            throw mistake(1, "the title is missing: '# what it shows'");
        }
        title = lines.getFirst().substring(2).strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw mistake(1, "the title has %d characters; give it 1 to %d".formatted(title.length(), LONGEST_TITLE));
        }
        Section current = null;
        for (int i = 1; i < lines.size(); i++) {
            var line = new Line(i + 1, lines.get(i).stripTrailing());
            if (line.text().startsWith("#")) {
                current = head(line, current);
            } else if (current != null) {
                sections.get(current).add(line);
            } else if (!line.text().isEmpty()) {
                throw mistake(line.number(), "text before the first section");
            }
        }
        if (current != Section.NEXT) {
            throw mistake(lines.size(), "the file ends before the section 'next'");
        }
    }

    private Section head(Line line, Section before) {
        int expected = before == null ? 0 : before.ordinal() + 1;
        String name = expected == Section.values().length ? "none" : name(Section.values()[expected]);
        if (!line.text().equals("## " + name)) {
            throw mistake(line.number(), "'%s' stands where the section '%s' belongs".formatted(line.text(), name));
        }
        Section section = Section.values()[expected];
        sections.put(section, new ArrayList<>());
        heads.put(section, line.number());
        return section;
    }

    private Words words() {
        String runs = paragraph(Section.RUNS);
        Running running = Running.written(runs)
                .orElseThrow(() -> mistake(heads.get(Section.RUNS), "'%s' is no way to run".formatted(runs)));
        return new Words(title, running, paragraph(Section.SHOWS), paragraph(Section.PREDICT),
                points(Section.NOTICE).stream().map(Line::text).toList(), code(), forms(), paragraph(Section.NEXT));
    }

    private String paragraph(Section section) {
        String text = sections.get(section).stream().map(line -> line.text().strip()).filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        if (text.isEmpty()) {
            throw empty(section);
        }
        return text;
    }

    /** Each point with the number of its first line; lines that do not begin with a hyphen carry it on. */
    private List<Line> points(Section section) {
        var points = new ArrayList<Line>();
        for (Line line : sections.get(section)) {
            if (line.text().startsWith("- ")) {
                points.add(new Line(line.number(), line.text().substring(2).strip()));
            } else if (line.text().startsWith("  ") && !points.isEmpty()) {
                Line begun = points.removeLast();
                points.add(new Line(begun.number(), begun.text() + " " + line.text().strip()));
            } else if (!line.text().isEmpty()) {
                throw mistake(line.number(), "a point begins with '- ' and goes on with two spaces");
            }
        }
        if (points.isEmpty()) {
            throw empty(section);
        }
        return points;
    }

    private List<String> code() {
        var code = new ArrayList<String>();
        for (Line line : sections.get(Section.PYTHON)) {
            if (!line.text().isEmpty() && !line.text().startsWith("    ")) {
                throw mistake(line.number(), "code is indented by four spaces");
            }
            code.add(line.text().isEmpty() ? "" : line.text().substring(4));
        }
        while (!code.isEmpty() && code.getFirst().isEmpty()) {
            code.removeFirst();
        }
        while (!code.isEmpty() && code.getLast().isEmpty()) {
            code.removeLast();
        }
        return code;
    }

    private Map<FormKind, String> forms() {
        var forms = new LinkedHashMap<FormKind, String>();
        for (Line point : points(Section.FORMS)) {
            String[] parts = point.text().split(": ", 2);
            Optional<FormKind> kind = FormKind.named(parts[0]);
            if (kind.isEmpty() || parts.length == 1) {
                throw mistake(point.number(), "a form is written '- KIND: when to use it', and the kinds are "
                        + Arrays.stream(FormKind.values()).map(FormKind::id).collect(Collectors.joining(", ")));
            }
            if (forms.put(kind.get(), parts[1]) != null) {
                throw mistake(point.number(), "the form '%s' stands here twice".formatted(parts[0]));
            }
        }
        return forms;
    }

    private static String name(Section section) {
        return section.name().toLowerCase(Locale.ROOT);
    }

    private IllegalArgumentException empty(Section section) {
        return mistake(heads.get(section), "the section '%s' is empty".formatted(name(section)));
    }

    private IllegalArgumentException mistake(int line, String what) {
        return new IllegalArgumentException("%s, line %d: %s".formatted(file, line, what));
    }
}
