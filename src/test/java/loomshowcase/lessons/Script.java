package loomshowcase.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The expected output of a form, step by step. The lines of a step may come in any order, and some may be missing. */
final class Script {

    private record Line(Pattern pattern, boolean required) {

        boolean matches(String printed) {
            return pattern.matcher(printed).matches();
        }
    }

    private static final String MAYBE = "maybe ";
    private static final Pattern REPEATED = Pattern.compile("(\\d+) x (.*)");
    private static final Pattern SIGN = Pattern.compile("\\\\#|#|\\*");

    private final List<List<Line>> steps;

    private Script(List<List<Line>> steps) {
        this.steps = steps;
    }

    /** Reads the notation that the top of {@code contracts.txt} explains. */
    static Script read(List<String> lines) {
        var steps = new ArrayList<List<Line>>();
        for (String line : lines) {
            if (line.contains(" / ")) {
                Matcher repeated = REPEATED.matcher(line);
                int times = repeated.matches() ? Integer.parseInt(repeated.group(1)) : 1;
                String sequence = repeated.matches() ? repeated.group(2) : line;
                for (int i = 0; i < times; i++) {
                    List.of(sequence.split(" / ")).forEach(one -> steps.add(List.of(line(one))));
                }
            } else {
                steps.add(anyOrder(line));
            }
        }
        return new Script(steps);
    }

    private static List<Line> anyOrder(String line) {
        var lines = new ArrayList<Line>();
        for (String part : line.split(" & ")) {
            Matcher repeated = REPEATED.matcher(part);
            int times = repeated.matches() ? Integer.parseInt(repeated.group(1)) : 1;
            for (int i = 0; i < times; i++) {
                lines.add(line(repeated.matches() ? repeated.group(2) : part));
            }
        }
        return lines;
    }

    private static Line line(String text) {
        return text.startsWith(MAYBE) ? new Line(pattern(text.substring(MAYBE.length())), false)
                : new Line(pattern(text), true);
    }

    private static Pattern pattern(String text) {
        var regex = new StringBuilder();
        Matcher sign = SIGN.matcher(text);
        int from = 0;
        while (sign.find()) {
            regex.append(Pattern.quote(text.substring(from, sign.start()))).append(switch (sign.group()) {
                case "*" -> ".*";
                case "#" -> "\\d+(\\.\\d+)?";
                default -> "#";
            });
            from = sign.end();
        }
        return Pattern.compile(regex.append(Pattern.quote(text.substring(from))).toString());
    }

    /** The first deviation of an output from this, in words; empty if there is none. */
    Optional<String> deviation(List<String> output) {
        int next = 0;
        for (List<Line> step : steps) {
            var open = new ArrayList<>(step);
            while (next < output.size() && remove(open, output.get(next))) {
                next++;
            }
            List<Line> missing = open.stream().filter(Line::required).toList();
            if (!missing.isEmpty()) {
                return Optional.of((next == output.size() ? "it ends before any of %s"
                        : "line " + (next + 1) + " is '" + output.get(next) + "' and none of %s").formatted(missing));
            }
        }
        return next == output.size() ? Optional.empty()
                : Optional.of("line %d is one too many: '%s'".formatted(next + 1, output.get(next)));
    }

    private static boolean remove(List<Line> open, String printed) {
        Optional<Line> met = open.stream().filter(line -> line.matches(printed)).findFirst();
        met.ifPresent(open::remove);
        return met.isPresent();
    }
}
