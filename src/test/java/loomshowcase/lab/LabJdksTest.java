package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import loomshowcase.launch.FakeJdk;
import loomshowcase.launch.InstalledJdk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("The JDKs that the page speaks of")
class LabJdksTest {

    @TempDir
    private Path folder;

    private InstalledJdk jdk(String name, String version) throws IOException {
        return InstalledJdk.at(FakeJdk.jdk(folder.resolve(name), version)).orElseThrow();
    }

    @Test
    @DisplayName("are named by their releases, a second one of a release too; oldest first; one is the usual one")
    void namesEach() throws IOException {
        InstalledJdk usual = jdk("b", "25.0.3");
        var jdks = new LabJdks(usual,
                List.of(jdk("c", "26.0.1"), jdk("a", "25.0.1"), jdk("d", "21.0.2"), jdk("e", "17.0.9")));

        assertThat(jdks.shown()).extracting(CourseJdks.Shown::key).containsExactly("21", "25", "25-2", "26");
        assertThat(jdks.shown()).extracting(CourseJdks.Shown::version)
                .containsExactly("21.0.2", "25.0.1", "25.0.3", "26.0.1");
        assertThat(jdks.shown()).filteredOn(CourseJdks.Shown::usual).extracting(CourseJdks.Shown::version)
                .containsExactly("25.0.3");
        assertThat(jdks.named("25-2")).hasValue(usual);
        assertThat(jdks.named("17")).isEmpty();
    }
}
