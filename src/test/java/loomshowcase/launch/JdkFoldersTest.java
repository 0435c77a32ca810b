package loomshowcase.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkFoldersTest {

    @TempDir
    private Path root;

    @Test
    void takesJavaHomeBeforeVariablesWithARelease() {
        var homes = JdkFolders.named(Map.of(
                "JAVA_HOME_25_X64", "c",
                "JAVA_HOME_21_arm64", "b",
                "JAVA27_HOME", "a",
                "JAVA_HOME", "z",
                "JAVA_HOMELAND", "no",
                "MY_JAVA_HOME_21", "no",
                "JAVA_HOME_21", "",
                "PATH", "no"));

        assertThat(homes).containsExactly(Path.of("z"), Path.of("a"), Path.of("b"), Path.of("c"));
    }

    @Test
    void findsNothingInAnEnvironmentWithoutThem() {
        assertThat(JdkFolders.named(Map.of("PATH", "/bin"))).isEmpty();
    }

    @Test
    void knowsTheFoldersOfEveryInstallerInOrder() throws IOException {
        Path user = root.resolve("home/me");
        var expected = List.of(
                root.resolve("usr/lib/jvm/java-21"),
                root.resolve("usr/lib/jvm/java-25"),
                user.resolve(".sdkman/candidates/java/25.0.3-tem"),
                user.resolve(".jdks/openjdk-26"),
                user.resolve(".gradle/jdks/flat-21"),
                user.resolve(".gradle/jdks/outer-25/inner"),
                user.resolve(".gradle/jdks/outer-26/inner/Contents/Home"),
                root.resolve("Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home"),
                user.resolve("Library/Java/JavaVirtualMachines/temurin-21.jdk/Contents/Home"),
                root.resolve("Program Files/Java/jdk-25"),
                root.resolve("Program Files/Eclipse Adoptium/jdk-21"));
        for (Path home : expected) {
            FakeJdk.jdk(home, "21");
        }

        var homes = JdkFolders.installed(root, user);

        assertThat(homes).filteredOn(home -> Files.exists(home.resolve("release"))).containsExactlyElementsOf(expected);
    }

    @Test
    void findsNothingIfNothingIsInstalled() {
        assertThat(JdkFolders.installed(root, root.resolve("home/me"))).isEmpty();
    }

    @Test
    void readsAListLikeAClassPath() {
        assertThat(JdkFolders.inList("a" + File.pathSeparator + "b c" + File.pathSeparator))
                .containsExactly(Path.of("a"), Path.of("b c"));
        assertThat(JdkFolders.inList("")).isEmpty();
    }
}
