package loomshowcase.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import loomshowcase.launch.InstalledJdk;

/** Compiles a source from this tool's jar with the compiler of the JDK that is to run it. */
final class FormCompiler {

    private final InstalledJdk jdk;
    private final Path ownClasses;

    FormCompiler(InstalledJdk jdk, Path ownClasses) {
        this.jdk = jdk;
        this.ownClasses = ownClasses;
    }

    /** The path of a class's source in the jar. */
    static String sourceOf(String className) {
        return "/sources/" + className.replace('.', '/') + ".java";
    }

    /**
     * Compiles a class into {@code folder}.
     *
     * @throws FormFailure if that JDK has no compiler, or its compiler rejects the source
     */
    void compile(String className, Path folder) throws FormFailure, IOException {
        if (!jdk.hasCompiler()) {
            throw new FormFailure(
                    "%s has no compiler, and this jar has no class compiled for JDK %s; use a JDK, not a JRE"
                            .formatted(jdk.home(), jdk.feature()));
        }
        Path source = folder.resolve(className.substring(className.lastIndexOf('.') + 1) + ".java");
        Files.createDirectories(folder);
        try (InputStream packed = FormCompiler.class.getResourceAsStream(sourceOf(className))) {
            if (packed == null) {
                throw new FormFailure(
                        "the source %s cannot be read from %s; move the jar to a path without special characters"
                                .formatted(sourceOf(className), ownClasses));
            }
            Files.copy(packed, source, StandardCopyOption.REPLACE_EXISTING); // An attempt that was interrupted leaves it.
        }
        run(List.of(jdk.javac().toString(),
                "--enable-preview", "--release", Integer.toString(jdk.feature()), "-encoding", "UTF-8",
                "-proc:none", "-implicit:none", "-nowarn", "-Xlint:-preview",
                "-cp", ownClasses.toString(), "-d", folder.toString(), source.toString()));
    }

    private void run(List<String> line) throws FormFailure, IOException {
        Process javac = LiveProcesses.start(new ProcessBuilder(line).redirectErrorStream(true));
        try (InputStream said = javac.getInputStream()) {
            String message = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            if (javac.waitFor() != 0) {
                throw new FormFailure("the compiler of JDK %s rejected this form: %s"
                        .formatted(jdk.feature(), message.lines().findFirst().orElse("it printed no message")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FormFailure("interrupted while compiling");
        } finally {
            LiveProcesses.end(javac);
        }
    }
}
