package loomshowcase.catalogue;

/**
 * One way to write an idea: a single file with a {@code main}.
 *
 * @param release   the release whose API it uses, if its name carries one; else 0, and it runs on every JDK from 21 on
 * @param className with its package
 */
public record Form(FormKind kind, int release, String className) {

    /** The name of its file, without folders. */
    public String fileName() {
        return className.substring(className.lastIndexOf('.') + 1) + ".java";
    }

    /** Its file as a path from the folder of all sources: {@code loomshowcase/lessons/…}. */
    public String path() {
        return className.replace('.', '/') + ".java";
    }
}
