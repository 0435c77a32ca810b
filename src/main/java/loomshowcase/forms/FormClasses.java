package loomshowcase.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import loomshowcase.jvm.FormFailure;
import loomshowcase.jvm.ReleaseForms;

/**
 * Where the JVM of a form finds its classes.
 *
 * @param ownClasses this tool's jar, or its folder of classes
 * @param folder     for those that have to be compiled, because the jar has none for the JDK; it may not be there
 * @param compiling  is held by whoever compiles into that folder
 */
record FormClasses(Path ownClasses, Path folder, ReentrantLock compiling) {

    FormClasses(Path ownClasses, Path folder) {
        this(ownClasses, folder, new ReentrantLock());
    }

    /** Whether nothing has to be compiled for a form, or it has been. */
    boolean has(FormOnJdk run) throws IOException {
        String name = run.form().className();
        return run.form().release() == 0 || new ReleaseForms(ownClasses).isCompiledFor(name, run.jdk())
                || Files.exists(folder.resolve(name.replace('.', '/') + ".class"));
    }

    /** Compiles a form, if that is necessary and has not been done. If another thread does so, waits for that. */
    void compile(FormOnJdk run) throws FormFailure, IOException {
        compiling.lock();
        try {
            if (!has(run)) {
                new ReleaseForms(ownClasses).prepareClass(run.form().className(), run.jdk(), folder);
            }
        } finally {
            compiling.unlock();
        }
    }

    List<Path> path() {
        return Files.exists(folder) ? List.of(folder, ownClasses) : List.of(ownClasses);
    }
}
