package loomshowcase.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loomshowcase.compare.model.ScopeForm;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("once")
class ReleaseFormsTest {

    private static final Path CLASSES = Jvm.classes();

    @TempDir
    private Path folder;

    private final ReleaseForms forms = new ReleaseForms(CLASSES);
    private final ReleaseForms withoutCompiledForms = new ReleaseForms(CLASSES, false);

    @ParameterizedTest
    @CsvSource({"21, 21", "22, 21", "24, 21", "25, 25", "26, 25", "28, 25"})
    void findsTheFormWithTheHighestReleaseThatIsNotAboveTheJdks(int feature, int release) {
        assertThat(ReleaseForms.nameFor(ScopeForm.NAME, feature))
                .contains("loomshowcase.compare.model.Structured" + release + "Scope");
    }

    @Test
    void findsNoneForAnOlderJdkOrAnUnknownName() {
        assertThat(ReleaseForms.nameFor(ScopeForm.NAME, 20)).isEmpty();
        assertThat(ReleaseForms.nameFor("loomshowcase.compare.model.NoSuch%sScope", 25)).isEmpty();
    }

    static List<InstalledJdk> jdks() {
        return InstalledJdks.find().stream().filter(jdk -> jdk.isUsable() && jdk.hasCompiler()).toList();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void compilesTheFormWithTheJdkThatIsToRunIt(InstalledJdk jdk) throws Exception {
        assertThat(withoutCompiledForms.prepare(ScopeForm.NAME, jdk, folder.resolve("forms")))
                .contains(folder.resolve("forms"));
        String name = ReleaseForms.nameFor(ScopeForm.NAME, jdk.feature()).orElseThrow();
        Path compiled = folder.resolve("forms").resolve(name.replace('.', '/') + ".class");
        assertThat(majorVersion(compiled)).isEqualTo(jdk.feature() + 44);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void compilesNothingIfTheJarHasTheClassOfThatRelease(InstalledJdk jdk) throws Exception {
        boolean inJar = ReleaseForms.releaseOf("loomshowcase.compare.model.Structured%sScope".formatted(jdk.feature()))
                .isPresent();
        assertThat(forms.prepare(ScopeForm.NAME, jdk, folder.resolve("forms")).isEmpty()).isEqualTo(inJar);
    }

    @Test
    void asksForAJdkWhereThereIsOnlyAJre() throws IOException {
        InstalledJdk jre = jre();
        assertThatExceptionOfType(FormFailure.class)
                .isThrownBy(() -> withoutCompiledForms.prepare(ScopeForm.NAME, jre, folder.resolve("forms")))
                .withMessageEndingWith("use a JDK, not a JRE").withMessageContaining(jre.home().toString());
        assertThat(withoutCompiledForms.describe(ScopeForm.NAME, jre)).endsWith("but there is no compiler");
    }

    private InstalledJdk jre() throws IOException {
        Path home = folder.resolve("jre");
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25.0.3\"\nIMPLEMENTOR=\"Somebody\"\n");
        assertThat(Files.createFile(home.resolve("bin").resolve("java")).toFile().setExecutable(true)).isTrue();
        return InstalledJdk.at(home).orElseThrow();
    }

    private static int majorVersion(Path classFile) throws IOException {
        try (var in = new DataInputStream(Files.newInputStream(classFile))) {
            in.readInt();
            in.readUnsignedShort();
            return in.readUnsignedShort();
        }
    }
}
