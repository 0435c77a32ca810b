package loomshowcase.compare.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loomshowcase.compare.result.TaskFailure;
import loomshowcase.compare.workload.NamedFailure;
import loomshowcase.jvm.OutOfThreads;

/** Names failures for a table: in words of ours for the failures that we know, else by the exception's class. */
public final class Failures {

    private Failures() {}

    /** The failed tasks of a run by kind, in the order in which the kinds were first seen. */
    static List<TaskFailure> of(RunLog log) {
        Map<String, TaskFailure> byKind = new LinkedHashMap<>();
        for (int index = 0; index < log.tasks(); index++) {
            Throwable thrown = log.thrown(index);
            if (thrown != null) {
                byKind.merge(kind(thrown), new TaskFailure(kind(thrown), 1, message(thrown), advice(thrown)),
                        Failures::oneMore);
            }
        }
        return List.copyOf(byKind.values());
    }

    private static TaskFailure oneMore(TaskFailure seen, TaskFailure another) {
        return new TaskFailure(seen.kind(), seen.count() + another.count(), seen.example(), seen.advice());
    }

    private static String advice(Throwable thrown) {
        return thrown instanceof NamedFailure known ? known.advice().orElse(null) : null;
    }

    static String kind(Throwable thrown) {
        return switch (thrown) {
            case NamedFailure known -> known.kind();
            case InterruptedException interrupted -> "interrupted";
            case OutOfMemoryError error when OutOfThreads.isCauseOf(error) -> "no more native threads";
            case OutOfMemoryError error -> "out of memory";
            default -> thrown.getClass().getSimpleName();
        };
    }

    public static String message(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null || message.isBlank() ? kind(thrown) : message.lines().findFirst().orElseThrow();
    }
}
