package loomshowcase.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.LessonWords;
import loomshowcase.catalogue.RunMode;
import loomshowcase.catalogue.Shelf;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import loomshowcase.timeline.Activity;
import loomshowcase.timeline.Row;
import loomshowcase.timeline.Span;
import loomshowcase.timeline.Timeline;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Records with the JDK that runs this test, so with each JDK that the build finds. */
@DisplayName("A JVM that is ready")
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no named pipes")
class ReadyJvmTest {

    /** Sleeps on two threads, and fails. */
    public static class Example {

        public static void main(String[] args) throws InterruptedException {
            System.out.println(Thread.currentThread() + " got " + args.length);
            Thread other = Thread.ofVirtual().name("other").start(() -> sleep(30));
            sleep(20);
            other.join();
            throw new IllegalStateException("for its stack");
        }

        private static void sleep(long millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static class Other {

        public static void main(String[] args) {
            System.out.println("the other");
        }
    }

    private static final String USE_COMPILED = "loomshowcase.compiledForms";
    private static final LessonWords WORDS = new LessonWords("an example", RunMode.BESIDE_OTHERS, "", "", List.of(),
            List.of(), Map.of(), "");
    private static final Form FORM = new Form(FormKind.VIRTUAL, 0, Example.class.getName());
    private static final FormOnJdk RUN = new FormOnJdk(new Idea("example", Shelf.LESSONS, "", WORDS, List.of(FORM)),
            FORM, InstalledJdks.running());
    private static final FormOnJdk OTHER = new FormOnJdk(RUN.idea(),
            new Form(FormKind.PLATFORM, 0, Other.class.getName()), RUN.jdk());

    @TempDir
    private Path folder;

    @TempDir
    private Path home;

    private FormRunner runner() throws Exception {
        return new FormRunner(Path.of(Example.class.getProtectionDomain().getCodeSource().getLocation().toURI()),
                folder,
                RunningForm.LONGEST, List.of());
    }

    private ReadyJvm ready() throws Exception {
        ReadyJvm ready = runner().prepare(RUN).orElseThrow();
        while (!recordingHasBegun()) {
            assertThat(ready.isFor(RUN)).as("it still lives").isTrue();
            Thread.sleep(1); // JFR tells nobody. The time of this test ends this too.
        }
        assertThat(ready.hasStarted()).isTrue();
        return ready;
    }

    private boolean recordingHasBegun() throws IOException {
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.anyMatch(file -> file.getFileName().toString().matches("\\d{4}_.*\\.jfr"));
        } catch (UncheckedIOException e) {
            // While it starts, the recorder makes and removes a folder to see whether it may. So one was seen, and is gone.
            assertThat(e).hasCauseInstanceOf(NoSuchFileException.class);
            return false;
        }
    }

    @Test
    @DisplayName("prints, fails and is recorded as one that is started when it is run")
    void runsAsAnyOther() throws Exception {
        FormOutcome usual;
        List<String> usualWaits;
        try (RunningForm running = runner().start(RUN, List.of(), line -> {})) {
            usual = running.await();
            usualWaits = waits(usual.timeline());
        }
        var lines = new CopyOnWriteArrayList<String>();
        try (RunningForm running = ready().run(RUN, lines::add)) {
            FormOutcome outcome = running.await();

            assertThat(outcome.output()).isEqualTo(usual.output()).isEqualTo(lines);
            assertThat(outcome.errors()).isEqualTo(usual.errors()).anyMatch(line -> line.contains("Example.main"));
            assertThat(outcome.exitCode()).isEqualTo(usual.exitCode()).hasValue(1);
            assertThat(waits(outcome.timeline())).isEqualTo(usualWaits).hasSize(3);
        }
        assertThat(folder).isEmptyDirectory();
    }

    /** The sleeps, and on JDK 21 the wait of {@code join}, by their threads. */
    private static List<String> waits(Timeline timeline) {
        return timeline.rows().stream().flatMap(row -> row.spans().stream()
                .map(span -> "%s %s %s".formatted(row.name(), span.activity(), span.code()))).toList();
    }

    @Test
    @DisplayName("has nothing of the time before it was let go, in its wall time and its timeline")
    void beginsWhenItIsLetGo() throws Exception {
        ReadyJvm ready = ready();
        Instant before = Instant.now();
        try (RunningForm running = ready.run(RUN, line -> {})) {
            FormOutcome outcome = running.await();
            Duration most = Duration.between(before, Instant.now());
            Timeline timeline = outcome.timeline();

            assertThat(outcome.wallTime()).isLessThanOrEqualTo(most);
            assertThat(timeline.began()).isAfterOrEqualTo(before);
            assertThat(timeline.length()).isLessThanOrEqualTo(most);
            assertThat(timeline.rows()).extracting(Row::name).containsExactly("main", "other");
            assertThat(timeline.rows().getFirst()).returns(Duration.ZERO, Row::start).returns(true, Row::startKnown);
            assertThat(timeline.rows()).allSatisfy(row -> assertThat(row.spans()).extracting(Span::activity)
                    .contains(Activity.SLEEPING));
        }
    }

    @Test
    @DisplayName("leaves nothing when it is not needed")
    void leavesNothing() throws Exception {
        ready().close();

        assertThat(folder).isEmptyDirectory();
        for (ProcessHandle each : ProcessHandle.current().descendants().toList()) {
            each.onExit().get();
        }
    }

    @Test
    @DisplayName("runs any form from JDK 25 on, even one that was not known when it started; before, only that one")
    void isForAnyForm() throws Exception {
        try (ReadyJvm ready = ready()) {
            if (RUN.jdk().feature() < 25) {
                assertThat(ready.isFor(OTHER)).isFalse();
                return;
            }
            assertThat(ready.isFor(OTHER)).isTrue();
            try (RunningForm running = ready.run(OTHER, line -> {})) {
                FormOutcome outcome = running.await();
                assertThat(outcome.run()).isEqualTo(OTHER);
                assertThat(outcome.output()).containsExactly("the other");
            }
        }
    }

    @Test
    @DisplayName("runs a form that has to be compiled for its JDK")
    void compiles() throws Exception {
        Idea lesson = Catalogue.read(Jvm.classes()).named("start-and-join").orElseThrow();
        var structured = new FormOnJdk(lesson,
                lesson.forms().stream().filter(form -> form.kind() == FormKind.STRUCTURED)
                        .filter(form -> form.release() <= RUN.jdk().feature()).reduce((one, newer) -> newer)
                        .orElseThrow(),
                RUN.jdk());
        System.setProperty(USE_COMPILED, "false");
        try (ReadyJvm ready = runner().prepare(RUN.jdk().feature() < 25 ? structured : RUN).orElseThrow();
                RunningForm running = ready.run(structured, line -> {})) {
            assertThat(running.await().output()).contains("Sleeping 1 second(s)...");
        } finally {
            System.clearProperty(USE_COMPILED);
        }
    }

    /** As far as this tool can see without starting it. */
    private InstalledJdk anotherJdk() throws IOException {
        Files.copy(RUN.jdk().home().resolve("release"), home.resolve("release"));
        Path java = Files.createDirectory(home.resolve("bin")).resolve("java");
        assertThat(Files.createFile(java).toFile().setExecutable(true)).isTrue();
        return InstalledJdk.at(home).orElseThrow();
    }

    @Test
    @DisplayName("is for nothing that is not recorded, on another JDK, or when its JVM is gone")
    void isNotForAll() throws Exception {
        try (ReadyJvm ready = ready()) {
            var claim = new Idea("claim", Shelf.CLAIMS, "", WORDS, List.of(FORM));
            assertThat(ready.isFor(new FormOnJdk(claim, FORM, RUN.jdk()))).isFalse();
            assertThat(ready.isFor(new FormOnJdk(RUN.idea(), FORM, anotherJdk()))).isFalse();
            List<ProcessHandle> jvms = ProcessHandle.current().children()
                    .filter(child -> child.info().command().orElse("").endsWith("java")).toList();
            assertThat(jvms).hasSize(1);
            assertThat(ready.isFor(RUN)).isTrue();
            jvms.getFirst().destroyForcibly();
            jvms.getFirst().onExit().get();

            while (ready.isFor(RUN)) {
                Thread.sleep(1); // Its process hears of it a moment later. The time of this test ends this too.
            }
        }
    }
}
