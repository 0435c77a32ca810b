package loomshowcase.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.FormKind;
import loomshowcase.launch.InstalledJdks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@Timeout(60)
class FormRunnerTest {

    /** Ends as its argument says. */
    static final class Example {

        public static void main(String[] args) throws InterruptedException {
            System.out.println("«" + args[0] + "»");
            System.err.println("on the other stream");
            System.out.print("no line end");
            System.out.flush();
            if (args[0].equals("hangs")) {
                new CountDownLatch(1).await();
            }
            System.exit(args[0].equals("fails") ? 3 : 0);
        }
    }

    private final List<String> output = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void handsOnWholeLinesAndKeepsBothStreams() throws Exception {
        FormRun run = run("ends", FormRun.LONGEST);

        assertThat(run.exitCode()).hasValue(0);
        assertThat(run.errors()).containsExactly("on the other stream");
        assertThat(run.wall()).isPositive();
        assertThat(run.wentWell()).isTrue();
        assertThat(output).containsExactly("«ends»", "no line end");
    }

    @Test
    void tellsTheExitCodeOfAFormThatFailed() throws Exception {
        FormRun run = run("fails", FormRun.LONGEST);

        assertThat(run.exitCode()).hasValue(3);
        assertThat(run.wentWell()).isFalse();
    }

    @Test
    void endsAFormThatDoesNotEndByItself() throws Exception {
        FormRun run = run("hangs", Duration.ofSeconds(2));

        assertThat(run.exitCode()).isEmpty();
        assertThat(run.wentWell()).isFalse();
        assertThat(ProcessHandle.current().descendants()).isEmpty();
    }

    private FormRun run(String how, Duration longest) throws Exception {
        var form = new Form(FormKind.PLATFORM, 0, Example.class.getName());
        return new FormRunner(testClasses(), longest)
                .run(form, InstalledJdks.running(), folder, List.of(), List.of(how), output::add);
    }

    private static Path testClasses() throws URISyntaxException {
        return Path.of(Example.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
