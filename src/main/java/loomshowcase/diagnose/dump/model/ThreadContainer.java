package loomshowcase.diagnose.dump.model;

/**
 * An executor, a pool or a scope, as a dump names it.
 *
 * @param parent       the name of the one that it is in; {@code null} at the root
 * @param owner        the thread that opened it; 0 if none is told
 * @param threads      how many threads are in it
 * @param virtual      how many of them are virtual
 */
public record ThreadContainer(String name, String parent, long owner, int threads, int virtual) {

    public static final String ROOT = "<root>";

    public boolean isRoot() {
        return name.equals(ROOT);
    }
}
