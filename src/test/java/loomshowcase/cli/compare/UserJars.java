package loomshowcase.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;

/** Compiles a user's task, which may use {@code Helper}, and makes a jar of it. */
final class UserJars {

    private UserJars() {}

    /** @param folder where the source is kept, and the classes of {@code Helper} in {@code helper} */
    static Path compile(Path folder, String name, String source, int release, Path classes) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "" + release, "-proc:none",
                "-cp", folder.resolve("helper").toString(), "-d", classes.toString(), file.toString());
        assertThat(failed).as("the compiler's exit code").isZero();
        return classes;
    }

    static void jar(Path classes, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar)); var files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
            }
        }
    }
}
