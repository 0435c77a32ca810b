package loomshowcase.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Idea;
import loomshowcase.launch.FakeJdk;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Of a form that ran on a runtime without some modules")
class FormOutcomeTest {

    private static final Catalogue CATALOGUE = Catalogue.read(Jvm.classes());

    @TempDir
    private Path folder;

    @Test
    @DisplayName("the missing flight recorder is named where there would be a timeline, and only there")
    void whyNotRecorded() throws IOException {
        assertThat(outcome("start-and-join", "java.base", 0, null).whyNotRecorded()).get().asString()
                .startsWith("JDK 25.0.3 in ").contains(" lacks the module jdk.jfr; use a whole JDK");
        assertThat(outcome("start-and-join", "java.base jdk.jfr", 0, folder).whyNotRecorded()).isEmpty();
        assertThat(outcome("synchronized-pins", "java.base", 0, null).whyNotRecorded()).isEmpty();
    }

    @Test
    @DisplayName("the module that it needed is named if it failed for that")
    void missingModule() throws IOException {
        String notFound = "Exception in thread \"main\" java.lang.NoClassDefFoundError: java/lang/management/ManagementFactory";
        assertThat(outcome("deadlock", "java.base", 1, null, notFound).missingModule()).get().asString()
                .contains(" lacks the module java.management; ");
        assertThat(outcome("deadlock", "java.base", 0, null, notFound).missingModule()).isEmpty();
        assertThat(outcome("deadlock", "java.base java.management", 1, null, notFound).missingModule()).isEmpty();
        assertThat(outcome("deadlock", "java.base", 1, null, "java.lang.IllegalStateException").missingModule()).isEmpty();
    }

    private FormOutcome outcome(String id, String modules, int exitCode, Path recording, String... errors)
            throws IOException {
        Path home = FakeJdk.jdk(folder.resolve("jdk"), "25.0.3");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25.0.3\"\nMODULES=\"%s\"\n".formatted(modules));
        Idea idea = CATALOGUE.named(id).orElseThrow();
        return new FormOutcome(new FormOnJdk(idea, idea.forms().getFirst(), InstalledJdk.at(home).orElseThrow()),
                OptionalInt.of(exitCode), List.of(), List.of(errors), Duration.ofSeconds(1), recording);
    }
}
