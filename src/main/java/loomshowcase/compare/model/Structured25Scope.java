package loomshowcase.compare.model;

import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;

/**
 * {@code StructuredTaskScope} as JDK 25 and later have it (JEP 505, 525, 533): {@code open} takes a {@code Joiner}.
 * {@code allUntil} with a predicate that never holds waits for all on each of them; {@code awaitAll}, which says the
 * same in 25 and 26, is gone in 27.
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
