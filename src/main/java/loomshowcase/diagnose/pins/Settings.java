package loomshowcase.diagnose.pins;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jdk.jfr.EventType;
import jdk.jfr.consumer.RecordedEvent;
import loomshowcase.text.Durations;

/** How the events that matter were recorded: JFR writes the settings in force into the recording. */
final class Settings {

    private static final List<String> OF_INTEREST = List.of(
            PinEvents.PINNED, PinEvents.SUBMIT_FAILED, PinEvents.MONITOR_ENTER, PinEvents.MONITOR_WAIT,
            PinEvents.STARTED);

    private final Map<Long, String> names = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> values = new HashMap<>();

    Settings(List<EventType> types) {
        for (EventType type : types) {
            if (OF_INTEREST.contains(type.getName())) {
                names.put(type.getId(), type.getName());
            }
        }
    }

    /** Takes a {@code jdk.ActiveSetting}. */
    void add(RecordedEvent setting) {
        String event = names.get(setting.getLong("id"));
        String value = setting.getString("value");
        if (event != null && value != null) {
            values.computeIfAbsent(event, name -> new HashMap<>())
                    .computeIfAbsent(setting.getString("name"), name -> new LinkedHashSet<>()).add(value);
        }
    }

    EventSetting of(String event) {
        Map<String, Set<String>> told = values.getOrDefault(event, Map.of());
        Set<String> thresholds = told.getOrDefault("threshold", Set.of());
        Long threshold = thresholds.stream().map(Settings::nanos).filter(Objects::nonNull).max(Long::compare)
                .orElse(null);
        return new EventSetting(event, anyTrue(told.get("enabled")), threshold, anyTrue(told.get("stackTrace")),
                told.values().stream().anyMatch(different -> different.size() > 1));
    }

    List<EventSetting> all() {
        return OF_INTEREST.stream().map(this::of).toList();
    }

    private static Boolean anyTrue(Set<String> told) {
        return told == null ? null : Boolean.valueOf(told.contains("true"));
    }

    private static Long nanos(String written) {
        try {
            return Durations.parse(written).toNanos();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
