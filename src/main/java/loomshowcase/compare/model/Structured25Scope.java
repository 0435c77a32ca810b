package loomshowcase.compare.model;

import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;

/**
 * {@code StructuredTaskScope} of JDK 25 and later (JEP 505, 525, 533): {@code open} takes a {@code Joiner}.
 * {@code allUntil} with a predicate that is never true waits for all tasks on each of these releases. {@code awaitAll}
 * does the same on 25 and 26, but 27 no longer has it.
 */
final class Structured25Scope implements ScopeForm {

    @Override
    public void forkAll(Iterable<Runnable> tasks) throws InterruptedException {
        try (var scope = StructuredTaskScope.open(Joiner.<Object>allUntil(subtask -> false))) {
            for (Runnable task : tasks) {
                scope.fork(task);
            }
            scope.join();
        }
    }
}
