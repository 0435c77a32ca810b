package loomshowcase.compare.model;

/** The text of {@link Structured} for one release of {@code StructuredTaskScope}. */
public interface ScopeForm {

    /** The class name of the form for a release, which stands in for {@code %s}. */
    String NAME = "loomshowcase.compare.model.Structured%sScope";

    /** Forks every task in one scope and waits for all; a task that fails does not cancel the others. */
    void forkAll(Iterable<Runnable> tasks) throws InterruptedException;

    /**
     * The form with the greatest release that is not above this JVM's.
     *
     * @throws LinkageError if that form was compiled for another release than this JVM's; whoever starts the JVM
     *                      compiles it first
     */
    static ScopeForm ofThisJvm() {
        for (int release = Runtime.version().feature(); release >= 21; release--) {
            try {
                return (ScopeForm) Class.forName(NAME.formatted(release)).getDeclaredConstructor().newInstance();
            } catch (ClassNotFoundException e) {
                // The next release down speaks the same API.
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("cannot make " + NAME.formatted(release), e);
            }
        }
        throw new LinkageError("no form of StructuredTaskScope for release " + Runtime.version().feature());
    }
}
