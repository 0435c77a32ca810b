package loomshowcase.diagnose.recording;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jdk.jfr.EventType;
import jdk.jfr.consumer.RecordedEvent;
import loomshowcase.text.Durations;

/** How events were recorded: JFR writes the settings that are in force into the recording. */
public final class EventSettings {

    private final List<String> events;
    private final Map<Long, String> namesById = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> values = new HashMap<>();

    /** @param events names of the events whose settings are needed */
    public EventSettings(List<String> events) {
        this.events = List.copyOf(events);
    }

    /** The settings that follow number events as these types do. */
    void begin(List<EventType> types) {
        namesById.clear();
        for (EventType type : types) {
            if (events.contains(type.getName())) {
                namesById.put(type.getId(), type.getName());
            }
        }
    }

    /** Adds a {@code jdk.ActiveSetting}. */
    void add(RecordedEvent setting) {
        String event = namesById.get(setting.getLong("id"));
        String value = setting.getString("value");
        if (event != null && value != null) {
            values.computeIfAbsent(event, name -> new HashMap<>())
                    .computeIfAbsent(setting.getString("name"), name -> new LinkedHashSet<>()).add(value);
        }
    }

    public EventSetting of(String event) {
        Map<String, Set<String>> recorded = values.getOrDefault(event, Map.of());
        Set<String> thresholds = recorded.getOrDefault("threshold", Set.of());
        Long threshold = thresholds.stream().map(EventSettings::nanos).filter(Objects::nonNull).max(Long::compare)
                .orElse(null);
        return new EventSetting(event, anyTrue(recorded.get("enabled")), threshold,
                anyTrue(recorded.get("stackTrace")),
                recorded.values().stream().anyMatch(different -> different.size() > 1));
    }

    /** The last value of another setting, such as {@code throttle}; {@code null} if the recording does not say. */
    public String value(String event, String setting) {
        Set<String> recorded = values.getOrDefault(event, Map.of()).getOrDefault(setting, Set.of());
        return recorded.stream().reduce((earlier, later) -> later).orElse(null);
    }

    /** Those of all events that are needed, in their order. */
    public List<EventSetting> all() {
        return events.stream().map(this::of).toList();
    }

    private static Boolean anyTrue(Set<String> recorded) {
        return recorded == null ? null : Boolean.valueOf(recorded.contains("true"));
    }

    private static Long nanos(String written) {
        try {
            return Durations.parse(written).toNanos();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
