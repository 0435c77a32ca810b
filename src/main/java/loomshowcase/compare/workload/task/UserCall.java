package loomshowcase.compare.workload.task;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** How the user's object is called for a task: with no input, or with a line of a file. */
interface UserCall {

    /** @throws Exception whatever the user's code throws */
    void call(int index) throws Exception;

    /** The input of a call; {@code null} if it takes none. */
    default String input(int index) {
        return null;
    }

    static UserCall of(Callable<?> task) {
        return index -> task.call();
    }

    /** @param lines each call gets one, in turn, and the first again after the last */
    static UserCall of(Function<? super String, ?> task, List<String> lines) {
        return new UserCall() {
            @Override
            public void call(int index) {
                task.apply(input(index));
            }

            @Override
            public String input(int index) {
                return lines.get(index % lines.size());
            }
        };
    }
}
