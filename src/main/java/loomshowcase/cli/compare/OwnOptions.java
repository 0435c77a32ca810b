package loomshowcase.cli.compare;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import loomshowcase.compare.workload.Workload;
import loomshowcase.compare.workload.Workloads;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The options that some workloads have and others have not. */
final class OwnOptions {

    private static final List<String> WITHOUT_DURATION = List.of("download", "cpu", "task");

    private static final Map<String, List<String>> OF = Map.of(
            "--cpu-work", List.of("cpu"),
            "--connections", List.of("connections"),
            "--acquire-timeout", List.of("connections"),
            "--class-path", List.of("task"),
            "--duration", Workloads.all().stream().map(Workload::id)
                    .filter(id -> !WITHOUT_DURATION.contains(id)).toList());

    private OwnOptions() {}

    /**
     * An option that would change nothing is a mistake, and better said than passed over.
     *
     * @param chosen the workloads that will be run
     * @throws ParameterException if an option was typed that none of them has
     */
    static void refuseOthers(CommandLine commandLine, Collection<String> chosen) {
        for (OptionSpec option : commandLine.getParseResult().matchedOptions()) {
            List<String> owners = owners(option);
            if (!owners.isEmpty() && Collections.disjoint(owners, chosen)) {
                throw new ParameterException(commandLine, "%s is an option of %s, which is not among the workloads"
                        .formatted(option.longestName(), String.join(" and ", owners)));
            }
        }
    }

    private static List<String> owners(OptionSpec option) {
        boolean download = option.userObject() instanceof Field field
                && field.getDeclaringClass() == DownloadOptions.class;
        return download ? List.of("download") : OF.getOrDefault(option.longestName(), List.of());
    }
}
