package loomshowcase.compare.model;

import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;

/** {@code StructuredTaskScope} of JDK 21 to 24 (JEP 453): a class that is opened by its constructor. */
final class Structured21Scope implements ScopeForm {

    @Override
    public void forkAll(Iterable<Runnable> tasks) throws InterruptedException {
        try (var scope = new StructuredTaskScope<Object>()) {
            for (Runnable task : tasks) {
                scope.fork(Executors.callable(task));
            }
            scope.join();
        }
    }
}
