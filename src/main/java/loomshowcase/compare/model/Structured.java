package loomshowcase.compare.model;

import java.util.Optional;

/**
 * A fork per task in one {@code StructuredTaskScope}. The API is a preview with another shape in nearly every
 * release, and a class that uses a preview API runs on one release only. So the scope itself stands in
 * {@link ScopeForm}s whose names carry their release, and the one for this JVM is loaded by name.
 */
final class Structured implements ThreadModel {

    @Override
    public String id() {
        return "structured";
    }

    @Override
    public Optional<String> releaseForm() {
        return Optional.of(ScopeForm.NAME);
    }

    @Override
    public int concurrency(Size size) {
        return size.tasks();
    }

    @Override
    public int platformThreads(Size size) {
        return 0;
    }

    @Override
    public void run(Tasks tasks, Size size) throws InterruptedException {
        ScopeForm.ofThisJvm().forkAll(tasks);
        // Where no task was left to wait for, join does not look whether the thread was interrupted.
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
