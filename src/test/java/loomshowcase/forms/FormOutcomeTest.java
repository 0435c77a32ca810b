package loomshowcase.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.IdeaWords;
import loomshowcase.catalogue.LessonWords;
import loomshowcase.catalogue.RunMode;
import loomshowcase.catalogue.Shelf;
import loomshowcase.launch.FakeJdk;
import loomshowcase.launch.InstalledJdk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is said of a form that has ended")
class FormOutcomeTest {

    private static final IdeaWords WORDS = new LessonWords("an example", RunMode.BESIDE_OTHERS, "", "", List.of(),
            List.of(), Map.of(), "");

    /** In place of an exit code: a thread of its went on, and it was stopped. */
    private static final int STOPPED = -1;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("the missing flight recorder is named where there would be a timeline, and only there")
    void whyNotRecorded() throws IOException {
        assertThat(outcome(Shelf.LESSONS, "java.base", 0, null).whyNotRecorded()).get().asString()
                .startsWith("JDK 25.0.3 in ").contains(" lacks the module jdk.jfr; use a whole JDK");
        assertThat(outcome(Shelf.LESSONS, "java.base jdk.jfr", 0, folder).whyNotRecorded()).isEmpty();
        assertThat(outcome(Shelf.CLAIMS, "java.base", 0, null).whyNotRecorded()).isEmpty();
    }

    @Test
    @DisplayName("the module that it needed is named if it failed for that")
    void missingModule() throws IOException {
        String notFound =
                "Exception in thread \"main\" java.lang.NoClassDefFoundError: java/lang/management/ManagementFactory";
        assertThat(outcome(Shelf.LESSONS, "java.base", 1, null, notFound).missingModule()).get().asString()
                .contains(" lacks the module java.management; ");
        assertThat(outcome(Shelf.LESSONS, "java.base", STOPPED, null, notFound).missingModule()).isPresent();
        assertThat(outcome(Shelf.LESSONS, "java.base", 0, null, notFound).missingModule()).isEmpty();
        assertThat(outcome(Shelf.LESSONS, "java.base java.management", 1, null, notFound).missingModule()).isEmpty();
        assertThat(outcome(Shelf.LESSONS, "java.base", 1, null, "java.lang.IllegalStateException").missingModule())
                .isEmpty();
    }

    @Test
    @DisplayName("it is said how it failed")
    void failure() throws IOException {
        assertThat(outcome(Shelf.LESSONS, "java.base", 0, null).failure()).isEmpty();
        assertThat(outcome(Shelf.LESSONS, "java.base", 1, null).failure()).hasValue("It failed, with exit code 1.");
        assertThat(outcome(Shelf.LESSONS, "java.base", 137, null).failure())
                .hasValue("Its JVM was killed (exit code 137). The system does that when memory is full.");
        assertThat(outcome(Shelf.LESSONS, "java.base", STOPPED, null).failure())
                .hasValue("It did not end within 30 s, and was stopped.");
    }

    @Test
    @DisplayName("the limit is named if its JVM was refused a thread, and that such a JVM has made no recording")
    void refusedThread() throws IOException {
        FormOutcome refused = outcome(Shelf.LESSONS, "java.base jdk.jfr", 1, folder.resolve("none.jfr"),
                "[0.118s][error  ][gc,task  ] Failed to create worker thread");
        assertThat(refused.failure()).hasValue("It failed, with exit code 1: the system refused a thread; raise the "
                + "limit: ulimit -u, or pids.max of the container.");
        assertThat(refused.whyNotRecorded()).hasValue("its JVM made no recording before it ended");
    }

    private FormOutcome outcome(Shelf shelf, String modules, int exitCode, Path recording, String... errors)
            throws IOException {
        Path home = FakeJdk.jdk(folder.resolve("jdk"), "25.0.3");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25.0.3\"\nMODULES=\"%s\"\n".formatted(modules));
        var form = new Form(FormKind.PLATFORM, 0, "Example");
        var run = new FormOnJdk(new Idea("example", shelf, "", WORDS, List.of(form)), form,
                InstalledJdk.at(home).orElseThrow());
        return new FormOutcome(run,
                exitCode == STOPPED ? OptionalInt.empty() : OptionalInt.of(exitCode), List.of(), List.of(errors),
                Instant.now(), Duration.ofSeconds(1), recording);
    }
}
