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
 * What each form of a claim finds, by the release from which on it finds it. The last line that a form prints says what it
 * found: {@code Verdict on JDK 25: synchronized pins no more}. A verdict has no figures in it, so that the same JDK gives
 * the same verdict on every machine.
 */
public record Verdicts(Map<FormKind, NavigableMap<Integer, String>> byForm) {

    /** The newest release on which the claims were tried; on a later one a verdict can be new. */
    public static final int NEWEST_TRIED = 28;

    private static final Pattern LINE = Pattern.compile("Verdict on JDK (\\d+): (.+)");

    public Verdicts {
        var copy = new EnumMap<FormKind, NavigableMap<Integer, String>>(FormKind.class);
        byForm.forEach(
                (kind, verdicts) -> copy.put(kind, Collections.unmodifiableNavigableMap(new TreeMap<>(verdicts))));
        byForm = Collections.unmodifiableMap(copy);
    }

    /** What a form should find on a JDK; empty if the JDK is too old for it. */
    public Optional<String> expected(FormKind kind, int feature) {
        NavigableMap<Integer, String> verdicts = byForm.getOrDefault(kind, Collections.emptyNavigableMap());
        return Optional.ofNullable(verdicts.floorEntry(feature)).map(Map.Entry::getValue);
    }

    /** The verdict at the end of a form's output; empty if there is none. */
    public static Optional<String> in(List<String> output) {
        return output.isEmpty() ? Optional.empty() : Optional.of(LINE.matcher(output.getLast()))
                .filter(Matcher::matches).map(line -> line.group(2));
    }
}
