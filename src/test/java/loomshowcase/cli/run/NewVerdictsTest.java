package loomshowcase.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import loomshowcase.catalogue.Verdicts;
import loomshowcase.launch.FakeJdk;
import loomshowcase.launch.InstalledJdk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewVerdictsTest {

    @TempDir
    private Path home;

    @Test
    void aVerdictOnALaterJdkThanThoseTriedIsNew() throws IOException {
        InstalledJdk later = jdk(Integer.toString(Verdicts.NEWEST_TRIED + 1));

        assertThat(NewVerdicts.sentence(later, "it pins")).isEqualTo(
                "This verdict is new. The claims were tried up to JDK %d, where it is: it pins"
                        .formatted(Verdicts.NEWEST_TRIED));
        assertThat(NewVerdicts.mark(later)).startsWith(" (new: ");
    }

    @Test
    void aVerdictOnAJdkThatWasTriedDiffers() throws IOException {
        InstalledJdk known = jdk("25.0.3");

        assertThat(NewVerdicts.sentence(known, "it pins"))
                .isEqualTo("This differs from the known verdict on JDK 25: it pins");
        assertThat(NewVerdicts.mark(known)).isEqualTo(" (differs from the known verdict)");
    }

    @Test
    void aVerdictOnAnEarlyAccessBuildCanChange() throws IOException {
        InstalledJdk early = jdk("28-ea");

        assertThat(NewVerdicts.sentence(early, "it pins")).isEqualTo("This differs from the known verdict on JDK 28, "
                + "which is an early-access build here and can change: it pins");
    }

    private InstalledJdk jdk(String version) throws IOException {
        FakeJdk.jdk(home, version);
        return InstalledJdk.at(home).orElseThrow();
    }
}
