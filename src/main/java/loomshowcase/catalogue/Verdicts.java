package loomshowcase.catalogue;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What each form of a claim finds, by the release from which on it finds that. A form says so itself, in the last line
 * that it prints: {@code Verdict on JDK 25: synchronized pins no more}. A verdict holds no figure, so that the same JDK
 * says the same on every machine.
 *
 * @param byForm never empty
 */
public record Verdicts(Map<FormKind, NavigableMap<Integer, String>> byForm) {

    private static final Pattern LINE = Pattern.compile("Verdict on JDK (\\d+): (.+)");

    public Verdicts {
        var copy = new EnumMap<FormKind, NavigableMap<Integer, String>>(FormKind.class);
        byForm.forEach(
                (kind, verdicts) -> copy.put(kind, Collections.unmodifiableNavigableMap(new TreeMap<>(verdicts))));
        byForm = Collections.unmodifiableMap(copy);
    }

    /** What a form is to find on a JDK of that release; empty if nothing is said of one so old. */
    public Optional<String> expected(FormKind kind, int feature) {
        NavigableMap<Integer, String> verdicts = byForm.getOrDefault(kind, Collections.emptyNavigableMap());
        return Optional.ofNullable(verdicts.floorEntry(feature)).map(Map.Entry::getValue);
    }

    /** What a form found that printed these lines; empty if it ends with no verdict. */
    public static Optional<String> in(List<String> output) {
        return output.isEmpty() ? Optional.empty() : Optional.of(LINE.matcher(output.getLast()))
                .filter(Matcher::matches).map(line -> line.group(2));
    }

    /** The line with which a form tells its verdict. */
    public static String line(int feature, String verdict) {
        return "Verdict on JDK " + feature + ": " + verdict;
    }
}
