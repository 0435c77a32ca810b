package loomshowcase.compare.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomshowcase.compare.model.ThreadModel;

/** The outcomes of each fault that {@code docs/download-faults.md} holds, and what differs from them. */
final class DownloadFaultPage {

    static final Path FILE = Path.of("docs", "download-faults.md");

    private DownloadFaultPage() {}

    /**
     * What a fault becomes on every model, but for {@code async} on some updates of the JDK.
     *
     * @param updates whose {@code HttpClient} differs: {@code 21.0.13, 27.0.1}; empty if none does
     * @param async   what it becomes there
     */
    record Expected(String outcome, String updates, String async) {

        private static final Pattern DIFFERS = Pattern.compile("on ([\\d., ]+): (.*)");

        static Expected of(String outcome, String cell) {
            Matcher differs = DIFFERS.matcher(cell);
            return differs.matches() ? new Expected(outcome, differs.group(1), differs.group(2))
                    : new Expected(outcome, "", "");
        }

        String on(String someUpdates) {
            return !updates.isEmpty() && updates.equals(someUpdates) ? async : outcome;
        }
    }

    /** The outcomes that the page holds, by the name of the fault. */
    static Map<String, Expected> expected() throws IOException {
        var expected = new LinkedHashMap<String, Expected>();
        try (Stream<String> lines = Files.lines(FILE)) {
            lines.filter(line -> line.startsWith("| ") && !line.startsWith("| a server sends"))
                    .map(line -> line.split(" *\\| *", -1))
                    .forEach(cells -> expected.put(cells[1], Expected.of(cells[2], cells[3])));
        }
        return expected;
    }

    /**
     * What differs from the page, a line for each outcome. For {@code async} the update of the JDK decides what is
     * expected. One that the page does not name must do in every row what one of those does that it names.
     */
    static List<String> differences(ThreadModel model, Map<String, String> outcomes, Runtime.Version jdk)
            throws IOException {
        Map<String, Expected> expected = expected();
        Stream<String> kinds = Stream.of("");
        if (model.holdsNoThread()) {
            List<String> named = expected.values().stream().map(Expected::updates).filter(list -> !list.isEmpty())
                    .distinct().toList();
            List<String> its = named.stream().filter(list -> List.of(list.split(", ")).contains(update(jdk))).toList();
            kinds = (its.isEmpty() ? named : its).stream();
        }
        return kinds.map(updates -> differences(outcomes, expected, updates))
                .min(Comparator.comparingInt(List::size)).orElseThrow();
    }

    private static List<String> differences(Map<String, String> outcomes, Map<String, Expected> expected,
            String updates) {
        return outcomes.entrySet().stream()
                .filter(outcome -> !outcome.getValue().equals(expected.get(outcome.getKey()).on(updates)))
                .map(outcome -> "%s: '%s', and not '%s'".formatted(outcome.getKey(), outcome.getValue(),
                        expected.get(outcome.getKey()).on(updates)))
                .toList();
    }

    /** {@code 21.0.13} of {@code 21.0.13.1+2}; {@code 28} of an early access. */
    static String update(Runtime.Version jdk) {
        List<Integer> numbers = jdk.version().subList(0, Math.min(3, jdk.version().size()));
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
