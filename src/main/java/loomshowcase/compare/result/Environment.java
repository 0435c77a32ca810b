package loomshowcase.compare.result;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The machine, and what it allows.
 *
 * @param tool             the version of this tool
 * @param startedAt        when the comparison began, ISO-8601 in UTC
 * @param os               name and version
 * @param arch             as {@code os.arch} has it
 * @param cpu              the model's name, or {@code null} where it is not to be had
 * @param cores            processors that a JVM sees here
 * @param memoryBytes      physical memory, or {@code null}
 * @param limits           the limits that were found, by name
 * @param variablesCleared environment variables with JVM options that the measured JVMs did not get
 */
public record Environment(
        String tool,
        String startedAt,
        String os,
        String arch,
        String cpu,
        int cores,
        Long memoryBytes,
        Map<String, Long> limits,
        List<String> variablesCleared) {

    public Environment {
        limits = new TreeMap<>(limits);
        variablesCleared = List.copyOf(variablesCleared);
    }
}
