package loomshowcase.compare.model;

/** What {@link Structured} does, written for one release of {@code StructuredTaskScope}. */
public interface ScopeForm {

    /** The class name of a form, with {@code %s} for its release. */
    String NAME = "loomshowcase.compare.model.Structured%sScope";

    /** The first release that has the API. This package imports nothing of ours, so it counts for itself. */
    int FIRST = 21;

    /** Forks every task in one scope and waits for all. A task that fails does not cancel the others. */
    void forkAll(Iterable<Runnable> tasks) throws InterruptedException;

    /**
     * The form with the highest release that is not above this JVM's.
     *
     * @throws LinkageError if that form was compiled for another release; the parent of this JVM must compile it first
     */
    static ScopeForm ofThisJvm() {
        for (int release = Runtime.version().feature(); release >= FIRST; release--) {
            try {
                return (ScopeForm) Class.forName(NAME.formatted(release)).getDeclaredConstructor().newInstance();
            } catch (ClassNotFoundException e) {
                // The form of an earlier release uses the same API.
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("cannot make " + NAME.formatted(release), e);
            }
        }
        throw new LinkageError("no form of StructuredTaskScope for release " + Runtime.version().feature());
    }
}
