package loomshowcase.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loomshowcase.launch.InstalledJdk;

/** Compiles one of this tool's packed sources with the compiler of the JDK that is to run it. */
final class FormCompiler {

    private final InstalledJdk jdk;
    private final Path ownClasses;

    FormCompiler(InstalledJdk jdk, Path ownClasses) {
        this.jdk = jdk;
        this.ownClasses = ownClasses;
    }

    /** Where the jar has the source of a class. */
    static String sourceOf(String className) {
        return "/sources/" + className.replace('.', '/') + ".java";
    }

    /**
     * Compiles a class into {@code folder}.
     *
     * @throws FormFailure if that JDK has no compiler, or its compiler refuses the source
     */
    void compile(String className, Path folder) throws FormFailure, IOException {
        if (!jdk.hasCompiler()) {
            throw new FormFailure("%s has no compiler, and this jar holds no class for JDK %s; take a JDK, not a JRE"
                    .formatted(jdk.home(), jdk.feature()));
        }
        Path source = folder.resolve(className.substring(className.lastIndexOf('.') + 1) + ".java");
        Files.createDirectories(folder);
        try (InputStream packed = FormCompiler.class.getResourceAsStream(sourceOf(className))) {
            if (packed == null) {
                throw new FormFailure("the source %s cannot be read from %s; move the jar to a plainer path"
                        .formatted(sourceOf(className), ownClasses));
            }
            Files.copy(packed, source);
        }
        run(List.of(jdk.javac().toString(),
                "--enable-preview", "--release", Integer.toString(jdk.feature()), "-encoding", "UTF-8",
                "-proc:none", "-implicit:none", "-nowarn", "-Xlint:-preview",
                "-cp", ownClasses.toString(), "-d", folder.toString(), source.toString()));
    }

    private void run(List<String> line) throws FormFailure, IOException {
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().keySet().removeAll(JvmVariables.NAMES);
        Process javac = LiveProcesses.start(builder);
        try (InputStream said = javac.getInputStream()) {
            String message = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            if (javac.waitFor() != 0) {
                throw new FormFailure("the compiler of JDK %s refused the source of this form: %s"
                        .formatted(jdk.feature(), message.lines().findFirst().orElse("it said nothing")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FormFailure("interrupted while compiling");
        } finally {
            LiveProcesses.end(javac);
        }
    }
}
