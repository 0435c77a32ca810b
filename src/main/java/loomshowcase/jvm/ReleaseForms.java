package loomshowcase.jvm;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import loomshowcase.launch.InstalledJdk;

/**
 * Classes whose names carry the release whose preview API they speak, such as {@code Structured25Scope}. The jar
 * holds those that its build could compile, and the sources of all. A class that uses a preview API runs on exactly
 * one release (JEP 12), so for every other JDK the source with the greatest release that is not above it is compiled
 * by that JDK itself.
 */
public final class ReleaseForms {

    /** Set to {@code false}, no compiled form is taken from the jar: for trying how it goes on a JDK to come. */
    public static final String USE_COMPILED = "loomshowcase.compiledForms";

    private static final int OLDEST = 21;
    private static final int MAGIC = 0xCAFEBABE;
    private static final int CLASS_VERSION_OF_RELEASE_0 = 44;

    private final Path ownClasses;

    /** @param ownClasses this tool's jar, or its folder of classes: what a form may refer to */
    public ReleaseForms(Path ownClasses) {
        this.ownClasses = ownClasses;
    }

    /**
     * Makes the form for a JDK ready to load.
     *
     * @param pattern the class name, with {@code %s} where the release stands
     * @param folder  where to compile, if need be
     * @return the folder to put first on the class path; empty if the jar's own class serves
     * @throws FormFailure if there is no form for that JDK, or it cannot be compiled
     */
    public Optional<Path> prepare(String pattern, InstalledJdk jdk, Path folder) throws FormFailure, IOException {
        String name = nameFor(pattern, jdk.feature()).orElseThrow(() -> new FormFailure(
                "JDK %s is older than every form of this; take JDK 21 or newer".formatted(jdk.feature())));
        if (isCompiledFor(name, jdk)) {
            return Optional.empty();
        }
        new FormCompiler(jdk, ownClasses).compile(name, folder);
        return Optional.of(folder);
    }

    /** The form with the greatest release that is not above {@code feature}. */
    public static Optional<String> nameFor(String pattern, int feature) {
        for (int release = feature; release >= OLDEST; release--) {
            String name = pattern.formatted(release);
            if (ReleaseForms.class.getResource(FormCompiler.sourceOf(name)) != null) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** The release that the jar's class of that name was compiled for; empty if the jar has none. */
    static Optional<Integer> releaseOf(String className) throws IOException {
        try (InputStream bytes = ReleaseForms.class.getResourceAsStream("/" + className.replace('.', '/') + ".class")) {
            if (bytes == null) {
                return Optional.empty();
            }
            var in = new DataInputStream(bytes);
            if (in.readInt() != MAGIC) {
                return Optional.empty();
            }
            in.readUnsignedShort(); // minor version
            return Optional.of(in.readUnsignedShort() - CLASS_VERSION_OF_RELEASE_0);
        }
    }

    /** What {@link #prepare} would do for a JDK, in words. */
    public String describe(String pattern, InstalledJdk jdk) {
        Optional<String> name = nameFor(pattern, jdk.feature());
        if (name.isEmpty()) {
            return "none";
        }
        String simple = name.get().substring(name.get().lastIndexOf('.') + 1);
        try {
            if (isCompiledFor(name.get(), jdk)) {
                return simple + ", compiled in this jar";
            }
        } catch (IOException e) {
            return simple + ", not readable: " + e.getMessage();
        }
        return simple + (jdk.hasCompiler() ? ", compiled when it is needed" : ", but there is no compiler");
    }

    private static boolean isCompiledFor(String name, InstalledJdk jdk) throws IOException {
        return !"false".equals(System.getProperty(USE_COMPILED))
                && releaseOf(name).filter(release -> release == jdk.feature()).isPresent();
    }
}
