package loomshowcase.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstalledJdkTest {

    private Path home;

    @BeforeEach
    void takeTheRealPath(@TempDir Path folder) throws IOException {
        home = folder.toRealPath().resolve("any name");
    }

    @Test
    void readsWhatTheReleaseFileSays() throws IOException {
        FakeJdk.jdk(home, "21.0.13.1");

        InstalledJdk jdk = InstalledJdk.at(home).orElseThrow();

        assertThat(jdk.feature()).isEqualTo(21);
        assertThat(jdk.version()).isEqualTo("21.0.13.1");
        assertThat(jdk.vendor()).isEqualTo("Maker of 21.0.13.1");
        assertThat(jdk.home()).isEqualTo(home);
        assertThat(jdk.java()).isEqualTo(home.resolve("bin/java"));
        assertThat(jdk.hasCompiler()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_392, 8", "11, 11", "25.0.3, 25", "28-ea, 28", "17.0.1-internal, 17"})
    void understandsEveryFormOfVersion(String version, int feature) throws IOException {
        FakeJdk.jdk(home, version);

        assertThat(InstalledJdk.at(home)).get().extracting(InstalledJdk::feature).isEqualTo(feature);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "IMPLEMENTOR=\"X\"", "JAVA_VERSION=\"unknown\"", "JAVA_VERSION=\"99999999999\""})
    void findsNoJdkIfTheReleaseFileHasNoVersion(String release) throws IOException {
        FakeJdk.program(home, "java");
        FakeJdk.release(home, release);

        assertThat(InstalledJdk.at(home)).isEmpty();
    }

    @Test
    void findsNoJdkWithoutAReleaseFileOrAFolder() throws IOException {
        assertThat(InstalledJdk.at(home)).isEmpty();

        FakeJdk.program(home, "java");

        assertThat(InstalledJdk.at(home)).isEmpty();
    }

    @Test
    void namesTheBuildOfAnEarlyAccessJdk() throws IOException {
        FakeJdk.jdk(home, "28");
        FakeJdk.release(home, """
                JAVA_RUNTIME_VERSION="28-ea+18-1-Debian"
                JAVA_VERSION="28"
                """);

        InstalledJdk jdk = InstalledJdk.at(home).orElseThrow();

        assertThat(jdk.feature()).isEqualTo(28);
        assertThat(jdk.version()).isEqualTo("28-ea+18");
        assertThat(jdk.isEarlyAccess()).isTrue();
    }

    @Test
    void findsNoJdkWithoutAJavaProgram() throws IOException {
        FakeJdk.release(home, "JAVA_VERSION=\"21\"");

        assertThat(InstalledJdk.at(home)).isEmpty();
    }

    @Test
    void seesThatAJreHasNoCompiler() throws IOException {
        FakeJdk.jre(home, "21");

        assertThat(InstalledJdk.at(home)).get().extracting(InstalledJdk::hasCompiler).isEqualTo(false);
    }

    @Test
    void findsProgramsWithTheirNamesOnWindows() throws IOException {
        FakeJdk.release(home, "JAVA_VERSION=\"21\"\r\n");
        FakeJdk.program(home, "java.exe");
        FakeJdk.program(home, "javac.exe");

        InstalledJdk jdk = InstalledJdk.at(home).orElseThrow();

        assertThat(jdk.java()).isEqualTo(home.resolve("bin/java.exe"));
        assertThat(jdk.hasCompiler()).isTrue();
        assertThat(jdk.version()).isEqualTo("21");
    }

    @Test
    void isEqualWhateverPathLeadsToItsHome() throws IOException {
        FakeJdk.jdk(home, "21");
        Path link = FakeJdk.link(home.resolveSibling("current"), home);

        assertThat(InstalledJdk.at(link)).isEqualTo(InstalledJdk.at(home));
        assertThat(InstalledJdk.at(link)).get().hasToString("JDK 21 in " + home);
    }
}
