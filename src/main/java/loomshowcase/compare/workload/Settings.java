package loomshowcase.compare.workload;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The settings of a workload, each with its value.
 *
 * @param values by the name of the setting; each value is of the setting's type
 */
public record Settings(Map<String, Object> values) {

    public static final Settings NONE = new Settings(Map.of());

    public Settings {
        values = Collections.unmodifiableMap(new HashMap<>(values));
    }

    /** The same settings and one more, or another value of one. */
    public <T> Settings with(Setting<T> setting, T value) {
        var changed = new HashMap<>(values);
        changed.put(setting.name(), value);
        return new Settings(changed);
    }

    /** The same settings and others; where both have a value, that of {@code others}. */
    public Settings with(Settings others) {
        var changed = new HashMap<>(values);
        changed.putAll(others.values);
        return new Settings(changed);
    }

    /** @throws IllegalArgumentException if it is not set */
    public <T> T get(Setting<T> setting) {
        return find(setting).orElseThrow(
                () -> new IllegalArgumentException("no setting '" + setting.name() + "' among " + values.keySet()));
    }

    public <T> Optional<T> find(Setting<T> setting) {
        return Optional.ofNullable(setting.type().cast(values.get(setting.name())));
    }

    /** For the results file: durations in nanoseconds, in the order of the names; no paths and lists. */
    public Map<String, Object> shown() {
        var shown = new TreeMap<String, Object>();
        values.forEach((name, value) -> {
            if (value instanceof Duration duration) {
                shown.put(name, duration.toNanos());
            } else if (value instanceof Number || value instanceof Boolean || value instanceof String) {
                shown.put(name, value);
            }
        });
        return shown;
    }
}
