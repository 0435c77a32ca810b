package loomshowcase.compare.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loomshowcase.compare.result.FailedTask;
import loomshowcase.compare.result.TaskFailure;
import loomshowcase.compare.workload.NamedFailure;
import loomshowcase.jvm.OutOfThreads;
import loomshowcase.text.Failing;
import loomshowcase.text.Shown;

/** Names failures for a table: in words of ours for the failures that we know, else by the exception's class. */
public final class Failures {

    private static final int LONGEST_STACK = 16_000;
    /** Its parts were cut already, and its end is the line of the user's code. */
    private static final int LONGEST_OF_OURS = 600;

    private Failures() {}

    /** The failed tasks of a run by kind, in the order in which the kinds were first seen. */
    static List<TaskFailure> of(RunLog log) {
        Map<String, TaskFailure> byKind = new LinkedHashMap<>();
        for (int index = 0; index < log.tasks(); index++) {
            Throwable thrown = log.thrown(index);
            if (thrown != null) {
                String kind = kind(thrown);
                TaskFailure seen = byKind.get(kind);
                byKind.put(kind, seen != null ? oneMore(seen, thrown)
                        : new TaskFailure(kind, 1, message(thrown), advice(thrown), stack(thrown)));
            }
        }
        return List.copyOf(byKind.values());
    }

    /** The failed tasks of a run one by one, up to {@link FailedTask#MOST}. */
    static List<FailedTask> tasks(RunLog log) {
        var failed = new ArrayList<FailedTask>();
        for (int index = 0; index < log.tasks() && failed.size() < FailedTask.MOST; index++) {
            Throwable thrown = log.thrown(index);
            if (thrown != null) {
                String subject = log.subject(index);
                failed.add(new FailedTask(index, kind(thrown), subject == null ? null : Shown.message(subject)));
            }
        }
        return List.copyOf(failed);
    }

    /** What an exception of ours says is enough; that of anything else may need its stack. */
    private static String stack(Throwable thrown) {
        String stack = null;
        if (thrown instanceof NamedFailure known) {
            stack = known.stack().orElse(null);
        } else {
            stack = Failing.stack(thrown);
        }
        return stack == null ? null : Shown.withoutPasswords(Shown.plain(
                stack.length() <= LONGEST_STACK ? stack : stack.substring(0, LONGEST_STACK) + "…"));
    }

    /** The one with a stack trace may not be the first: tasks end in any order. Its message goes with its trace. */
    private static TaskFailure oneMore(TaskFailure seen, Throwable thrown) {
        String stack = seen.stack() == null && thrown instanceof NamedFailure ? stack(thrown) : null;
        return stack == null
                ? new TaskFailure(seen.kind(), seen.count() + 1, seen.example(), seen.advice(), seen.stack())
                : new TaskFailure(seen.kind(), seen.count() + 1, message(thrown), advice(thrown), stack);
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
            default -> Failing.name(thrown);
        };
    }

    public static String message(Throwable thrown) {
        String message = Failing.message(thrown);
        return message.isBlank() ? kind(thrown)
                : thrown instanceof NamedFailure ? Shown.message(message, LONGEST_OF_OURS) : Shown.message(message);
    }
}
