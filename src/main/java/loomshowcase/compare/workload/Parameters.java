package loomshowcase.compare.workload;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The settings of a workload, by name. They travel to the JVM that does the work as text, so every value is one.
 * A name that ends in {@code Nanos} holds a duration, one that ends in {@code Bytes} a size, and one that ends in
 * {@code Path} a place on this machine, which is nobody else's concern.
 */
public record Parameters(SortedMap<String, String> values) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    public Parameters {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Parameters of(Map<String, String> values) {
        return new Parameters(new TreeMap<>(values));
    }

    /** @throws IllegalArgumentException if there is no such setting */
    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no setting '" + name + "' among " + values.keySet());
        }
        return value;
    }

    /** The setting, or {@code absent} where it is not set. */
    public String text(String name, String absent) {
        return values.getOrDefault(name, absent);
    }

    /** @throws IllegalArgumentException if there is no such setting, or it is no whole number */
    public long number(String name) {
        return Long.parseLong(text(name));
    }

    /** The duration under {@code name}, which ends in {@code Nanos}. */
    public Duration duration(String name) {
        return Duration.ofNanos(number(name));
    }

    /** The same settings with one more, or another value of one. */
    public Parameters with(String name, String value) {
        var changed = new TreeMap<>(values);
        changed.put(name, value);
        return new Parameters(changed);
    }

    /** The settings for a results file: what is a number as a number, paths left out. */
    public Map<String, Object> shown() {
        var shown = new TreeMap<String, Object>();
        values.forEach((name, value) -> {
            if (!name.endsWith("Path")) {
                shown.put(name, NUMBER.matcher(value).matches() ? (Object) Long.valueOf(value) : value);
            }
        });
        return shown;
    }
}
