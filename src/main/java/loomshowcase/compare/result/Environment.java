package loomshowcase.compare.result;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The machine and its limits.
 *
 * @param tool             the version of this tool
 * @param startedAt        when the comparison began, ISO 8601 in UTC
 * @param os               name and version of the operating system
 * @param arch             the system property {@code os.arch}
 * @param cpu              the name of the processor model, or {@code null} if unknown
 * @param cores            number of processors available to a JVM
 * @param memoryBytes      physical memory, or {@code null} if unknown
 * @param limits           limits on threads and processes that were found, by name
 * @param variablesCleared environment variables with JVM options, which were not passed to the measured JVMs
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
