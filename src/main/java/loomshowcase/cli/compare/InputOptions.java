package loomshowcase.cli.compare;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The options of single workloads.
 *
 * @param downloads of {@code download}
 * @param work      of those whose tasks are made up here
 * @param task      of the user's own
 */
record InputOptions(DownloadOptions downloads, WorkloadOptions work, TaskOptions task) {

    private static final String TASK = "task";

    /** The workloads that were typed, and the user's own task if it was named. */
    List<String> alsoNamed(CommandLine commandLine, List<String> workloads) {
        if (task.task == null) {
            if (workloads.contains(TASK)) {
                throw new ParameterException(commandLine, "task is a class of your own; name it: --task CLASS");
            }
            return workloads;
        }
        var all = new ArrayList<>(workloads);
        all.add(TASK);
        return all;
    }
}
