package loomshowcase.jvm;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import loomshowcase.launch.InstalledJdk;

/**
 * Classes whose names carry the release whose preview API they use, such as {@code Structured25Scope}. The jar has the
 * sources of all of them, and the classes that its build could compile. A class that uses a preview API runs on exactly
 * one release (JEP 12), so any other JDK compiles the source for itself: the one with the highest release that is not
 * above the JDK's own.
 */
public final class ReleaseForms {

    /**
     * The system property that makes the tool compile every form, if it is {@code false}. With it, a JDK that the build had
     * stands in for a JDK that the build did not have.
     */
    private static final String USE_COMPILED = "loomshowcase.compiledForms";

    private static final int MAGIC = 0xCAFEBABE;
    private static final int CLASS_VERSION_OF_RELEASE_0 = 44;

    private final Path ownClasses;
    private final boolean useCompiled;

    /** @param ownClasses this tool's jar, or its folder of classes: a form may refer to what is in it */
    public ReleaseForms(Path ownClasses) {
        this(ownClasses, !"false".equals(System.getProperty(USE_COMPILED)));
    }

    ReleaseForms(Path ownClasses, boolean useCompiled) {
        this.ownClasses = ownClasses;
        this.useCompiled = useCompiled;
    }

    /**
     * Finds the form for a JDK, and compiles it if need be.
     *
     * @param pattern the class name, with {@code %s} in place of the release
     * @param folder  where to compile
     * @return the folder to put first on the class path; empty if the class in the jar can be used
     * @throws FormFailure if there is no form for that JDK, or it cannot be compiled
     */
    public Optional<Path> prepare(String pattern, InstalledJdk jdk, Path folder) throws FormFailure, IOException {
        return prepareClass(nameFor(pattern, jdk.feature()).orElseThrow(() -> new FormFailure(
                "there is no form of this for JDK %s; use JDK %s or newer"
                        .formatted(jdk.feature(), InstalledJdk.OLDEST))),
                jdk, folder);
    }

    /** As {@link #prepare}, for a class whose whole name is known. */
    public Optional<Path> prepareClass(String className, InstalledJdk jdk, Path folder)
            throws FormFailure, IOException {
        if (isCompiledFor(className, jdk)) {
            return Optional.empty();
        }
        new FormCompiler(jdk, ownClasses).compile(className, folder);
        return Optional.of(folder);
    }

    /**
     * The class file of a form.
     *
     * @param compiled the folder of {@link #prepareClass}; the class is read from the jar if it is not there
     */
    public static byte[] classFile(String className, Path compiled) throws IOException {
        String file = className.replace('.', '/') + ".class";
        if (Files.exists(compiled.resolve(file))) {
            return Files.readAllBytes(compiled.resolve(file));
        }
        try (InputStream bytes = ReleaseForms.class.getResourceAsStream("/" + file)) {
            if (bytes == null) {
                throw new IOException("the class " + className + " is not there");
            }
            return bytes.readAllBytes();
        }
    }

    /** Says in a few words what {@link #prepare} would do for a JDK. */
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
        return simple + (jdk.hasCompiler() ? ", compiled when needed" : ", but there is no compiler");
    }

    /** The form with the highest release that is not above {@code feature}. */
    static Optional<String> nameFor(String pattern, int feature) {
        for (int release = feature; release >= InstalledJdk.OLDEST; release--) {
            String name = pattern.formatted(release);
            if (ReleaseForms.class.getResource(FormCompiler.sourceOf(name)) != null) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** The release for which the jar's class of that name was compiled; empty if the jar has none. */
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

    /** Whether the jar has the class as that JDK needs it. */
    public boolean isCompiledFor(String className, InstalledJdk jdk) throws IOException {
        return useCompiled && releaseOf(className).filter(release -> release == jdk.feature()).isPresent();
    }
}
