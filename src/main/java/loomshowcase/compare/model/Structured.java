package loomshowcase.compare.model;

import java.util.Optional;

/**
 * A fork per task in one {@code StructuredTaskScope}. The API is a preview that changes in nearly every release, and a
 * class that uses a preview API runs on one release only. So the code that uses it is in a {@link ScopeForm} for each
 * shape of the API, and the one for this JVM is loaded by its name, which carries the release.
 */
final class Structured implements ThreadModel {

    @Override
    public String id() {
        return "structured";
    }

    @Override
    public Optional<String> previewClass() {
        return Optional.of(ScopeForm.NAME);
    }

    @Override
    public int platformThreads(Size size) {
        return 0;
    }

    @Override
    public void run(Tasks tasks, Size size) throws InterruptedException {
        ScopeForm.ofThisJvm().forkAll(tasks);
        // StructuredTaskScope.join does not check for an interrupt if no task is left to wait for.
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
