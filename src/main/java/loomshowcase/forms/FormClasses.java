package loomshowcase.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loomshowcase.jvm.FormFailure;
import loomshowcase.jvm.ReleaseForms;

/**
 * Where the JVM of a form finds its classes.
 *
 * @param ownClasses this tool's jar, or its folder of classes
 * @param folder     for those that have to be compiled, because the jar has none for the JDK; it may not be there
 */
record FormClasses(Path ownClasses, Path folder) {

    /** Compiles a form, if that is necessary and has not been done. */
    void compile(FormOnJdk run) throws FormFailure, IOException {
        String name = run.form().className();
        if (run.form().release() != 0 && !Files.exists(folder.resolve(name.replace('.', '/') + ".class"))) {
            new ReleaseForms(ownClasses).prepareClass(name, run.jdk(), folder);
        }
    }

    List<Path> path() {
        return Files.exists(folder) ? List.of(folder, ownClasses) : List.of(ownClasses);
    }
}
