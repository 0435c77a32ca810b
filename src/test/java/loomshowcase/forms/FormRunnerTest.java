package loomshowcase.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import loomshowcase.catalogue.ClaimWords;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.IdeaWords;
import loomshowcase.catalogue.LessonWords;
import loomshowcase.catalogue.RunMode;
import loomshowcase.catalogue.Shelf;
import loomshowcase.catalogue.Verdicts;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.timeline.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@Timeout(60)
class FormRunnerTest {

    /** Ends as its argument says. */
    static final class Example {

        public static void main(String[] args) throws IOException, InterruptedException {
            System.out.println("×" + args[0] + "×");
            System.err.println("on the other stream");
            if (args[0].equals("hangs")) {
                new CountDownLatch(1).await();
            }
            if (args[0].equals("crashes")) {
                new ProcessBuilder("kill", "-SEGV", Long.toString(ProcessHandle.current().pid())).start();
                new CountDownLatch(1).await();
            }
            System.out.print("Verdict on JDK 25: no line end");
            System.out.flush();
            System.exit(args[0].equals("fails") ? 3 : 0);
        }
    }

    private static final ClaimWords CLAIM_WORDS = new ClaimWords("an example", RunMode.BESIDE_OTHERS, "", "", "",
            new Verdicts(Map.of()), List.of(), Map.of(), List.of());
    private static final LessonWords LESSON_WORDS = new LessonWords("an example", RunMode.BESIDE_OTHERS, "", "",
            List.of(), List.of(), Map.of(), "");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstLine = new CountDownLatch(1);

    @TempDir
    private Path folder;

    @Test
    void handsOnCompleteLinesAndKeepsBothStreams() throws Exception {
        FormOutcome outcome = run("ends");

        assertThat(outcome.exitCode()).hasValue(0);
        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.output()).containsExactly("×ends×", "Verdict on JDK 25: no line end");
        assertThat(outcome.errors()).containsExactly("on the other stream");
        assertThat(outcome.wallTime()).isPositive();
        assertThat(outcome.verdict()).contains("no line end");
        assertThat(lines).isEqualTo(outcome.output());
    }

    @Test
    void givesTheExitCodeOfAFormThatFailed() throws Exception {
        FormOutcome outcome = run("fails");

        assertThat(outcome.exitCode()).hasValue(3);
        assertThat(outcome.succeeded()).isFalse();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no signals")
    @DisplayName("a crash is told with the file in which the JVM described it, and that is not the user's folder")
    void namesTheFileOfACrash() throws Exception {
        FormOutcome outcome = run("crashes");

        String told = outcome.errors().getLast();
        assertThat(told).startsWith("loom-showcase: its JVM crashed (SIGSEGV").contains(" and described that in ");
        Path file = Path.of(told.substring(told.lastIndexOf(" in ") + 4));
        assertThat(file).isRegularFile().hasParent(Path.of(System.getProperty("java.io.tmpdir")));
        Files.delete(file);
    }

    @Test
    void stopsAFormThatDoesNotEndByItself() throws Exception {
        try (RunningForm running = start(CLAIM_WORDS, "hangs", Duration.ofSeconds(2))) {
            FormOutcome outcome = running.await();

            assertThat(outcome.exitCode()).isEmpty();
            assertThat(outcome.succeeded()).isFalse();
        }
        awaitNoChild();
    }

    /** Waits for the shell that guarded the form as well, which ends a moment after it. A form that hangs never ends. */
    private static void awaitNoChild() throws Exception {
        for (ProcessHandle each : ProcessHandle.current().descendants().toList()) {
            each.onExit().get();
        }
    }

    @Test
    void canBeStoppedByAnotherThread() throws Exception {
        var outcome = new AtomicReference<FormOutcome>();
        try (RunningForm running = start(CLAIM_WORDS, "hangs", RunningForm.LONGEST)) {
            Thread waiting = Thread.ofVirtual().start(() -> outcome.set(await(running)));
            firstLine.await();
            running.stop();
            waiting.join();
        }

        assertThat(outcome.get().exitCode()).isPresent();
        assertThat(outcome.get().succeeded()).isFalse();
        assertThat(outcome.get().output()).containsExactly("×hangs×");
    }

    @Test
    void recordsWhatTheThreadsOfALessonDid() throws Exception {
        try (RunningForm running = start(LESSON_WORDS, "ends", RunningForm.LONGEST)) {
            FormOutcome outcome = running.await();

            assertThat(outcome.timeline().rows()).extracting(Row::name).contains("main");
            assertThat(outcome.output().getFirst()).isEqualTo("×ends×");
            assertThat(outcome.verdict()).isEmpty();
        }
    }

    private FormOutcome run(String how) throws Exception {
        try (RunningForm running = start(CLAIM_WORDS, how, RunningForm.LONGEST)) {
            return running.await();
        }
    }

    private static FormOutcome await(RunningForm running) {
        try {
            return running.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private RunningForm start(IdeaWords words, String how, Duration longest) throws Exception {
        var form = new Form(FormKind.PLATFORM, 0, Example.class.getName());
        Shelf shelf = words == LESSON_WORDS ? Shelf.LESSONS : Shelf.CLAIMS;
        var run = new FormOnJdk(new Idea("example", shelf, "", words, List.of(form)), form, InstalledJdks.running());
        return new FormRunner(testClasses(), folder, longest, List.of()).start(run, List.of(how), line -> {
            lines.add(line);
            firstLine.countDown();
        });
    }

    private static Path testClasses() throws URISyntaxException {
        return Path.of(Example.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
