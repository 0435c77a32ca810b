package loomshowcase.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The file with the words of one idea: Markdown of a strict shape. The title is a heading; then each section comes once, in
 * a fixed order. Points of a list begin with a hyphen, code is indented by four spaces, the rest is plain text. Only code
 * may be empty.
 */
final class WordsFile {

    /** Longer titles do not fit into the list of all ideas in 80 columns. */
    static final int LONGEST_TITLE = 30;

    private static final Pattern VERDICT = Pattern.compile("([a-z]+) (\\d\\d)\\+: (.+)");

    private record Line(int number, String text) {}

    private final String file;
    private final List<String> names;
    private final Map<String, List<Line>> sections = new HashMap<>();
    private final Map<String, Integer> heads = new HashMap<>();
    private String title;

    /**
     * Splits a file into its sections.
     *
     * @param file  its name, for messages
     * @param names of the sections, in their order
     * @throws IllegalArgumentException if the file has another shape; here and below, the message names file and line
     */
    WordsFile(String file, String text, List<String> names) {
        this.file = file;
        this.names = names;
        split(text.lines().toList());
    }

    private void split(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().startsWith("# ")) {
            throw mistake(1, "the title is missing: '# what it shows'");
        }
        title = lines.getFirst().substring(2).strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw mistake(1, "the title has %d characters; give it 1 to %d".formatted(title.length(), LONGEST_TITLE));
        }
        String current = null;
        for (int i = 1; i < lines.size(); i++) {
            var line = new Line(i + 1, lines.get(i).stripTrailing());
            if (line.text().startsWith("#")) {
                current = head(line);
            } else if (current != null) {
                sections.get(current).add(line);
            } else if (!line.text().isEmpty()) {
                throw mistake(line.number(), "text before the first section");
            }
        }
        if (sections.size() < names.size()) {
            throw mistake(lines.size(), "the file ends before the section '%s'".formatted(names.getLast()));
        }
    }

    private String head(Line line) {
        String name = sections.size() == names.size() ? "none" : names.get(sections.size());
        if (!line.text().equals("## " + name)) {
            throw mistake(line.number(), "'%s' is where the section '%s' should be".formatted(line.text(), name));
        }
        sections.put(name, new ArrayList<>());
        heads.put(name, line.number());
        return name;
    }

    String title() {
        return title;
    }

    RunMode runMode(String section) {
        String text = paragraph(section);
        return RunMode.written(text)
                .orElseThrow(() -> mistake(heads.get(section), "unknown way to run '%s'".formatted(text)));
    }

    String paragraph(String section) {
        String text = sections.get(section).stream().map(line -> line.text().strip()).filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        if (text.isEmpty()) {
            throw empty(section);
        }
        return text;
    }

    List<String> points(String section) {
        return numbered(section).stream().map(Line::text).toList();
    }

    /** Each point with the number of its first line; indented lines continue a point. */
    private List<Line> numbered(String section) {
        var points = new ArrayList<Line>();
        for (Line line : sections.get(section)) {
            if (line.text().startsWith("- ")) {
                points.add(new Line(line.number(), line.text().substring(2).strip()));
            } else if (line.text().startsWith("  ") && !points.isEmpty()) {
                Line first = points.removeLast();
                points.add(new Line(first.number(), first.text() + " " + line.text().strip()));
            } else if (!line.text().isEmpty()) {
                throw mistake(line.number(), "a point begins with '- ' and continues with two spaces");
            }
        }
        if (points.isEmpty()) {
            throw empty(section);
        }
        return points;
    }

    List<String> code(String section) {
        var code = new ArrayList<String>();
        for (Line line : sections.get(section)) {
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

    /** Points that begin with a kind of form. */
    Map<FormKind, String> forms(String section) {
        var forms = new LinkedHashMap<FormKind, String>();
        for (Line point : numbered(section)) {
            String[] parts = point.text().split(": ", 2);
            Optional<FormKind> kind = FormKind.named(parts[0]);
            if (kind.isEmpty() || parts.length == 1) {
                throw mistake(point.number(), "a form is written '- KIND: when to use it', and the kinds are "
                        + Arrays.stream(FormKind.values()).map(FormKind::id).collect(Collectors.joining(", ")));
            }
            if (forms.put(kind.get(), parts[1]) != null) {
                throw mistake(point.number(), "the form '%s' is listed twice".formatted(parts[0]));
            }
        }
        return forms;
    }

    /** Points that begin with a kind of form and the first release with that verdict. */
    Verdicts verdicts(String section) {
        var verdicts = new EnumMap<FormKind, NavigableMap<Integer, String>>(FormKind.class);
        for (Line point : numbered(section)) {
            Matcher parts = VERDICT.matcher(point.text());
            Optional<FormKind> kind = parts.matches() ? FormKind.named(parts.group(1)) : Optional.empty();
            if (kind.isEmpty() || parts.group(3).matches(".*\\d.*")) {
                throw mistake(point.number(), "a verdict is written '- KIND RELEASE+: verdict', without figures");
            }
            if (verdicts.computeIfAbsent(kind.get(), key -> new TreeMap<>())
                    .put(Integer.valueOf(parts.group(2)), parts.group(3)) != null) {
                throw mistake(point.number(), "two verdicts for %s from JDK %s on"
                        .formatted(parts.group(1), parts.group(2)));
            }
        }
        return new Verdicts(verdicts);
    }

    private IllegalArgumentException empty(String section) {
        return mistake(heads.get(section), "the section '%s' is empty".formatted(section));
    }

    private IllegalArgumentException mistake(int line, String what) {
        return new IllegalArgumentException("%s, line %d: %s".formatted(file, line, what));
    }
}
