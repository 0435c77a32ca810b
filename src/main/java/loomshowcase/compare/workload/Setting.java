package loomshowcase.compare.workload;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * One setting of a workload.
 *
 * @param name as the results file has it, with the unit at its end: {@code durationNanos}, {@code cpuWorkBytes}
 * @param type {@link Duration}, {@code Long} for bytes, {@code Integer} for a count, {@code Boolean}, {@code String},
 *             {@code Path} or {@code List} of strings. The results file does not show paths and lists: a place on this
 *             machine is nobody else's concern.
 */
public record Setting<T>(String name, Class<T> type) {

    /** A duration from 0 to a day. */
    public static Setting<Duration> duration(String name) {
        return new Setting<>(name, Duration.class);
    }

    /** A size in bytes. */
    public static Setting<Long> size(String name) {
        return new Setting<>(name, Long.class);
    }

    /** A number of things. */
    public static Setting<Integer> count(String name) {
        return new Setting<>(name, Integer.class);
    }

    public static Setting<Boolean> flag(String name) {
        return new Setting<>(name, Boolean.class);
    }

    public static Setting<String> text(String name) {
        return new Setting<>(name, String.class);
    }

    /** A file or folder of this machine. */
    public static Setting<Path> path(String name) {
        return new Setting<>(name, Path.class);
    }

    /** Several texts. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static Setting<List<String>> texts(String name) {
        return new Setting<>(name, (Class) List.class);
    }
}
