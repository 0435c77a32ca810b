package loomshowcase.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ForkedJvmTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    /** What the forks of this test do. */
    static final class Main {

        private Main() {}

        public static void main(String[] arguments) throws Exception {
            switch (arguments[0]) {
                case "ready" -> {
                    ParentPipeWatch.start();
                    System.out.println("ready");
                    Thread.sleep(Duration.ofHours(1));
                }
                case "words" -> {
                    System.err.println("first");
                    System.err.println("the last words\n");
                    System.exit(3);
                }
                case "other letters" -> {
                    System.err.write("x".repeat(100_000).getBytes(StandardCharsets.US_ASCII));
                    System.err.write("\nno d\u00e9j\u00e0 vu\n".getBytes(StandardCharsets.ISO_8859_1));
                }
                case "killed first" -> {
                    OomKiller.preferThisJvm();
                    System.err.println(Files.readString(OomKiller.SCORE));
                }
                case "thrown" -> throw new IllegalStateException("the reason", new IllegalStateException("its cause"));
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
    }

    @Test
    void endsWhenItsStandardInputEnds() throws Exception {
        try (ForkedJvm fork = start("ready")) {
            awaitReady(fork);
            fork.standardInput().close();
            assertThat(fork.await(LONG)).isTrue();
            assertThat(fork.exitCode()).isEqualTo(130);
        }
    }

    @Test
    void hasEndedWhenItIsClosed() throws Exception {
        ForkedJvm fork = start("ready");
        awaitReady(fork);
        fork.close();
        assertThat(fork.isAlive()).isFalse();
    }

    @Test
    void givesTheLastLineThatIsNotBlankAsItsLastWords() throws Exception {
        try (ForkedJvm fork = start("words")) {
            assertThat(fork.await(LONG)).isTrue();
            assertThat(fork.exitCode()).isEqualTo(3);
            assertThat(fork.lastWords()).isEqualTo("the last words");
        }
    }

    /** A user's code may print anything. */
    @Test
    void givesLastWordsAlsoAfterMuchElseAndInAnotherEncoding() throws Exception {
        try (ForkedJvm fork = start("other letters")) {
            assertThat(fork.await(LONG)).isTrue();
            assertThat(fork.lastWords()).isEqualTo("no d\ufffdj\ufffd vu");
        }
    }

    @Test
    void isNotAwaitedAnyMoreIfSomethingElseIsOver() throws Exception {
        try (ForkedJvm fork = start("ready")) {
            awaitReady(fork);
            var asked = new AtomicInteger();
            assertThat(fork.await(LONG, () -> asked.incrementAndGet() == 2)).isFalse();
            assertThat(asked).hasValue(2);
            assertThat(fork.isAlive()).isTrue();
            fork.standardInput().close();
            assertThat(fork.await(LONG, () -> false)).isTrue();
        }
    }

    @Test
    void doesNotCountFramesOfAStackTraceAsLastWords() throws Exception {
        try (ForkedJvm fork = start("thrown")) {
            assertThat(fork.await(LONG)).isTrue();
            assertThat(fork.lastWords()).isEqualTo("Caused by: java.lang.IllegalStateException: its cause");
        }
    }

    @Test
    void doesNotCountTheLaunchersSentencesAsLastWords() throws Exception {
        try (ForkedJvm fork = ForkedJvm.start(new JvmCommand(InstalledJdks.running().java(), List.of("-XX:+NoSuch"),
                List.of(folder), "Main", List.of()), folder.resolve("errors"))) {
            assertThat(fork.await(LONG)).isTrue();
            assertThat(fork.lastWords()).startsWith("Unrecognized VM option 'NoSuch'");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void canMakeItselfTheFirstToBeKilledWhenMemoryRunsOut() throws Exception {
        assertThat(Files.readString(OomKiller.SCORE).strip()).isNotEqualTo("1000");
        try (ForkedJvm fork = start("killed first")) {
            assertThat(fork.await(LONG)).isTrue();
            assertThat(fork.lastWords()).isEqualTo("1000");
        }
    }

    @Test
    void ignoresThatASystemHasNoOomScore() {
        OomKiller.preferThisJvm(folder.resolve("nowhere").resolve("oom_score_adj"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void getsPreviewApisAndWritesItsOwnMessagesToStandardErrorOnly() {
        assertThat(new JvmCommand(Path.of("java"), List.of("-Xmx1g"), List.of(Path.of("a.jar")), "Main", List.of("x"))
                .line()).containsExactly("java", "--enable-preview", "-Xlog:disable", "-Xlog:all=warning:stderr",
                        "-XX:+DisplayVMOutputToStderr", "-Xmx1g", "-cp", "a.jar", "Main", "x");
    }

    private ForkedJvm start(String what) throws IOException {
        List<Path> classPath = List.of(
                Jvm.classes(), Path.of("target/test-classes"));
        return ForkedJvm.startWithOutput(new JvmCommand(InstalledJdks.running().java(), List.of(), classPath,
                Main.class.getName(), List.of(what)), folder.resolve("errors"));
    }

    private static void awaitReady(ForkedJvm fork) throws IOException {
        byte[] line = fork.standardOutput().readNBytes("ready".length());
        assertThat(new String(line, StandardCharsets.US_ASCII)).isEqualTo("ready");
    }
}
