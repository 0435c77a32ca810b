package loomshowcase.compare.fork;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.TaskFailure;
import loomshowcase.text.Counts;

/** Which tasks of a row failed, in a line for its table. Failures that its workload is there to show do not count. */
final class FailedTasks {

    /** Failed tasks that a table tells one by one. */
    private static final int MOST_SHOWN = 3;

    private FailedTasks() {}

    /** Such as {@code 2 of 15 tasks failed: 2 × HTTP 404}, for the worst of the runs. */
    static Optional<String> told(List<Run> runs, int tasks) {
        return runs.stream().max(Comparator.comparingInt(run -> count(unexpected(run))))
                .filter(worst -> !unexpected(worst).isEmpty())
                .map(worst -> "%s of %s failed: %s%s".formatted(Counts.text(count(unexpected(worst))),
                        Counts.of(tasks, "task"),
                        unexpected(worst).stream().map(failure -> Counts.text(failure.count()) + " × " + failure.kind())
                                .collect(Collectors.joining(", ")),
                        such(worst)));
    }

    /** The first few that can be told by what they are about, and where the others are. */
    private static String such(Run run) {
        Set<String> kinds = unexpected(run).stream().map(TaskFailure::kind).collect(Collectors.toSet());
        List<String> subjects = run.outcome().failedTasks().stream()
                .filter(task -> task.subject() != null && kinds.contains(task.kind()))
                .map(task -> visible(task.subject()) + " (" + task.kind() + ")").distinct().toList();
        return subjects.isEmpty() ? ""
                : "; " + String.join(", ", subjects.subList(0, Math.min(MOST_SHOWN, subjects.size())))
                        + (subjects.size() <= MOST_SHOWN ? "" : " and more, all in the file of --export FILE.json");
    }

    /** A line of input may be empty. */
    private static String visible(String subject) {
        return subject.isBlank() ? "'" + subject + "'" : subject;
    }

    private static List<TaskFailure> unexpected(Run run) {
        return run.failures().stream().filter(failure -> !failure.expected()).toList();
    }

    private static int count(List<TaskFailure> failures) {
        return failures.stream().mapToInt(TaskFailure::count).sum();
    }
}
