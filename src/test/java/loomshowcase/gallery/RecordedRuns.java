package loomshowcase.gallery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loomshowcase.catalogue.FormKind;

/**
 * The recorded runs of one idea, and the text in which they are kept: a line for each run; below it the output, indented by
 * four spaces; then the {@code notes} on its timeline, if there are any.
 * <pre>
 * platform on JDK 25.0.3, PlatformStartAndJoin
 *     Sleeping 1 second(s)...
 * platform on JDK 21.0.13, PlatformStartAndJoin: as on JDK 25
 * </pre>
 */
record RecordedRuns(List<Recording> all) {

    private static final String INDENT = "    ";
    private static final String NOTES = "notes";
    private static final String AS_MAIN = ": as on JDK " + Jdks.MAIN;
    private static final Pattern HEAD =
            Pattern.compile("([a-z]+) on JDK (\\S+), (\\w+)(" + Pattern.quote(AS_MAIN) + ")?");

    RecordedRuns {
        all = all.stream().sorted(Comparator.comparing((Recording run) -> run.kind())
                .thenComparing(run -> run.feature() != Jdks.MAIN).thenComparing(Recording::feature)).toList();
    }

    /** @throws IllegalArgumentException if a line does not belong into such a file; the message has its number */
    static RecordedRuns parse(String text) {
        var runs = new ArrayList<Recording>();
        var output = new ArrayList<String>();
        var notes = new ArrayList<String>();
        List<String> lines = text.lines().toList();
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = lines.get(i);
            Matcher head = HEAD.matcher(line);
            if (line.isEmpty() || line.startsWith(INDENT)) {
                output.addFirst(line.isEmpty() ? "" : line.substring(INDENT.length()));
            } else if (line.equals(NOTES)) {
                notes.addAll(output);
                output.clear();
            } else if (head.matches()) {
                runs.add(new Recording(FormKind.named(head.group(1)).orElseThrow(), head.group(2), head.group(3),
                        head.group(4) != null, output, notes));
                output.clear();
                notes.clear();
            } else {
                throw new IllegalArgumentException("line %d is no recording: %s".formatted(i + 1, line));
            }
        }
        return new RecordedRuns(runs);
    }

    String text() {
        var text = new StringBuilder();
        for (Recording run : all) {
            text.append("%s on JDK %s, %s%s\n".formatted(
                    run.kind().id(), run.version(), run.form(), run.asMain() ? AS_MAIN : ""));
            run.output().forEach(line -> text.append(indented(line)));
            if (!run.notes().isEmpty()) {
                text.append(NOTES).append('\n');
                run.notes().forEach(note -> text.append(indented(note)));
            }
        }
        return text.toString();
    }

    private static String indented(String line) {
        return line.isEmpty() ? "\n" : INDENT + line + "\n";
    }

    Optional<Recording> of(FormKind kind, int feature) {
        return all.stream().filter(run -> run.kind() == kind && run.feature() == feature).findFirst();
    }
}
