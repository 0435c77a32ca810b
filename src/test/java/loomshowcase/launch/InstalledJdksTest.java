package loomshowcase.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledJdksTest {

    private final String before = System.getProperty(InstalledJdks.PROPERTY);
    private Path folder;

    @BeforeEach
    void takeTheRealPath(@TempDir Path folder) throws IOException {
        this.folder = folder.toRealPath();
    }

    @AfterEach
    void restoreTheProperty() {
        if (before == null) {
            System.clearProperty(InstalledJdks.PROPERTY);
        } else {
            System.setProperty(InstalledJdks.PROPERTY, before);
        }
    }

    @Test
    void putsTheNewestFirstAndKeepsTheOrderOfTheSearchWithinARelease() throws IOException {
        Path second = FakeJdk.jdk(folder.resolve("second"), "21.0.9");
        Path first = FakeJdk.jdk(folder.resolve("first"), "21.0.1");
        Path newest = FakeJdk.jdk(folder.resolve("newest"), "27");

        assertThat(homes(InstalledJdks.inOrder(List.of(first, second, newest)))).containsExactly(newest, first, second);
    }

    @Test
    void doesNotLetAJreHideAJdk() throws IOException {
        Path jre = FakeJdk.jre(folder.resolve("jre"), "21.0.9");
        Path jdk = FakeJdk.jdk(folder.resolve("jdk"), "21.0.1");

        assertThat(homes(InstalledJdks.inOrder(List.of(jre, jdk)))).containsExactly(jdk, jre);
    }

    @Test
    void listsEachJdkOnce() throws IOException {
        Path jdk = FakeJdk.jdk(folder.resolve("jdk"), "21");
        Path link = FakeJdk.link(folder.resolve("current"), jdk);

        assertThat(homes(InstalledJdks.inOrder(List.of(link, jdk, jdk)))).containsExactly(jdk);
    }

    @Test
    void searchesOnlyWhereThePropertySays() throws IOException {
        Path jdk = FakeJdk.jdk(folder.resolve("jdk"), "21");
        Path none = Files.createDirectory(folder.resolve("none"));

        search(none, jdk);

        assertThat(homes(InstalledJdks.find())).containsExactly(jdk);
        assertThat(InstalledJdks.ofFeature(21)).get().extracting(InstalledJdk::home).isEqualTo(jdk);
        assertThat(InstalledJdks.ofFeature(25)).isEmpty();
    }

    @Test
    void findsNothingWhenThePropertyIsEmpty() {
        search();

        assertThat(InstalledJdks.find()).isEmpty();
    }

    @Test
    void findsTheRunningJdkWithoutTheProperty() {
        System.clearProperty(InstalledJdks.PROPERTY);

        assertThat(InstalledJdks.find()).contains(InstalledJdks.running());
    }

    @Test
    void knowsTheRunningJdk() {
        InstalledJdk running = InstalledJdks.running();

        assertThat(running.feature()).isEqualTo(Runtime.version().feature());
        assertThat(running.version()).isEqualTo(System.getProperty("java.version"));
        assertThat(running.java()).isExecutable();
    }

    private static void search(Path... homes) {
        System.setProperty(InstalledJdks.PROPERTY,
                Arrays.stream(homes).map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    }

    private static List<Path> homes(List<InstalledJdk> jdks) {
        return jdks.stream().map(InstalledJdk::home).toList();
    }
}
