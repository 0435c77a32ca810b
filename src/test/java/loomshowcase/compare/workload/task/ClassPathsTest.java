package loomshowcase.compare.workload.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void twoJarsAndAFile() throws IOException {
        Files.createDirectory(folder.resolve("lib"));
        jar("lib/b.jar", "B.class");
        jar("lib/A.JAR", "A.class");
        Files.createFile(folder.resolve("notes.txt"));
    }

    @Test
    void aStarStandsForTheJarsOfItsFolderAndTheOrderIsKept() {
        assertThat(ClassPaths.expanded(String.join(File.pathSeparator, folder.toString(), folder + "/lib/*")))
                .containsExactly(folder, folder.resolve("lib/A.JAR"), folder.resolve("lib/b.jar"));
    }

    private Path jar(String name, String entry) throws IOException {
        Path jar = folder.resolve(name);
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry(entry));
        }
        return jar;
    }

    /** Java would ignore it, and say that a class is missing. */
    @Test
    void aJarThatIsEmptyOrDamagedIsNamed() throws IOException {
        String empty = Files.createFile(folder.resolve("lib/empty.jar")).toString();
        assertRefused(empty, "cannot be opened as a jar: zip file is empty");
        assertThatIllegalArgumentException().isThrownBy(() -> ClassPaths.expanded(folder + "/lib/*"))
                .withMessage("'%s' cannot be opened as a jar: zip file is empty", empty);
        String damaged = Files.writeString(folder.resolve("damaged.jar"), "no zip").toString();
        assertThatIllegalArgumentException().isThrownBy(() -> ClassPaths.expanded(damaged))
                .withMessageStartingWith("'%s' cannot be opened as a jar: ", damaged);
    }

    @Test
    void anEmptyElementIsTheCurrentFolder() {
        assertThat(ClassPaths.expanded("")).containsExactly(Path.of("").toAbsolutePath());
    }

    @Test
    void whatIsNotThereOrNotAJarIsNamed() {
        assertRefused(folder + "/app.jar", "does not exist");
        assertRefused(folder + "/notes.txt", "is neither a jar nor a folder");
        assertRefused(folder + "/a.jar,b.jar", "does not exist; put %s between the entries of a class path"
                .formatted(File.pathSeparator));
        assertRefused("~/app.jar",
                "does not exist; a shell replaces ~ only at the beginning of a word, so write $HOME");
        assertRefused(folder + "/*", "finds no jar");
        assertRefused(folder + "/none/*", "finds no jar: " + folder.resolve("none") + " does not exist");
    }

    @Test
    void aSpringBootJarGetsItsAdvice() throws IOException {
        Path jar = jar("shop-1.0.jar", "BOOT-INF/classes/");
        assertRefused(jar.toString(), "is a Spring Boot jar, in which java finds no class of yours. Unpack it with "
                + "java -Djarmode=tools -jar shop-1.0.jar extract, and name shop-1.0/shop-1.0.jar instead");
    }

    private static void assertRefused(String element, String why) {
        assertThatIllegalArgumentException().isThrownBy(() -> ClassPaths.expanded(element))
                .withMessage("'%s' %s", element, why);
    }
}
