package loomshowcase.compare.plan;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The limits of this machine on native threads, read from Linux. On other systems none is found. */
public final class ThreadLimits {

    private static final Pattern MAX_PROCESSES = Pattern.compile("(?m)^Max processes\\s+(\\d+)");
    private static final Pattern CGROUP = Pattern.compile("(?m)^\\d+:(pids)?:(/.*)$");
    private static final int LONG_ENOUGH = 16 * 1024;

    private final Path root;

    /** @param root the root of the file system; another one in tests */
    ThreadLimits(Path root) {
        this.root = root;
    }

    /** The limits by name, each in threads. */
    public static Map<String, Long> found() {
        return new ThreadLimits(Path.of("/")).read();
    }

    Map<String, Long> read() {
        var limits = new TreeMap<String, Long>();
        number("proc/sys/kernel/pid_max").ifPresent(most -> limits.put("pid_max", most));
        number("proc/sys/kernel/threads-max").ifPresent(most -> limits.put("threads-max", most));
        // A platform thread takes two memory maps: its stack and the guard pages below it.
        number("proc/sys/vm/max_map_count").ifPresent(most -> limits.put("max_map_count / 2", most / 2));
        pidsOfCgroup().ifPresent(most -> limits.put("cgroup pids.max", most));
        maxProcesses().ifPresent(most -> limits.put("ulimit -u", most));
        return limits;
    }

    /** cgroup version 2 has one unnamed tree for all controllers; version 1 has a tree for each. */
    private OptionalLong pidsOfCgroup() {
        return CGROUP.matcher(text("proc/self/cgroup")).results()
                .map(line -> Objects.requireNonNullElse(line.group(1), "") + line.group(2))
                .map(path -> "sys/fs/cgroup/" + path + "/pids.max")
                .map(this::number)
                .filter(OptionalLong::isPresent)
                .findFirst().orElse(OptionalLong.empty());
    }

    private OptionalLong maxProcesses() {
        Matcher line = MAX_PROCESSES.matcher(text("proc/self/limits"));
        return line.find() ? OptionalLong.of(Long.parseLong(line.group(1))) : OptionalLong.empty();
    }

    /** A file with one number; {@code max} and a missing file mean that there is no limit. */
    private OptionalLong number(String file) {
        String text = text(file).strip();
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** Read in one call: a file below {@code /proc/sys} ends after the first read. */
    private String text(String file) {
        try (InputStream in = new FileInputStream(root.resolve(file).toFile())) {
            byte[] bytes = new byte[LONG_ENOUGH];
            int length = in.read(bytes);
            return new String(bytes, 0, Math.max(0, length), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
