package loomshowcase.catalogue;

/**
 * One way to write an idea: a single file with a {@code main}.
 *
 * @param release   the release whose API it speaks, if its name carries one; else 0, and it runs on every JDK from 21
 * @param className with its package
 */
public record Form(FormKind kind, int release, String className) {

    /** Whether a JDK of that release could have it; a later form of the same kind may serve that JDK instead. */
    boolean isFor(int feature) {
        return release <= feature;
    }

    /** The name of its file, without folders. */
    public String fileName() {
        return className.substring(className.lastIndexOf('.') + 1) + ".java";
    }

    /** Its file, as a path from the folder of all sources: {@code loomshowcase/lessons/…}. */
    public String path() {
        return className.replace('.', '/') + ".java";
    }

    /** The class name with {@code %d} in place of the release, which must not be 0. */
    public String pattern() {
        int simple = className.lastIndexOf('.') + 1 + kind.word().length();
        return className.substring(0, simple) + "%d" + className.substring(simple + Integer.toString(release).length());
    }
}
