package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.forms.FormOnJdk;
import loomshowcase.forms.FormRunner;
import loomshowcase.forms.ReadyJvm;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The life of a JVM that is ready")
@Tag("once")
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no named pipes")
class ReadyJvmsLifeTest {

    private static final Idea LESSON = Catalogue.read(Jvm.classes()).named("start-and-join").orElseThrow();
    private static final FormOnJdk RUN = new FormOnJdk(LESSON,
            LESSON.form(FormKind.VIRTUAL, Runtime.version().feature()).orElseThrow(), InstalledJdks.running());

    @TempDir
    private Path folder;

    @TempDir
    private Path home;

    private final RunQueue queue = new RunQueue();
    private final List<Thread> pages = new ArrayList<>();

    private ReadyJvms ready(Duration longest) {
        return new ReadyJvms(new FormRunner(Jvm.classes(), folder), queue, longest);
    }

    private Thread page(Callable<?> work) {
        Thread page = Thread.startVirtualThread(() -> {
            try {
                work.call();
            } catch (InterruptedException e) {
                // The page is gone.
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        pages.add(page);
        return page;
    }

    private Thread keep(ReadyJvms ready) {
        return page(() -> {
            ready.keep(List.of(RUN));
            return null;
        });
    }

    @AfterEach
    void end() throws InterruptedException {
        for (Thread page : pages) {
            page.interrupt();
            page.join();
        }
        assertThat(folder).as("all files are removed").isEmptyDirectory();
    }

    /** Each has a folder from before it starts to after its end. */
    private Set<Path> jvms() {
        try (var folders = Files.list(folder)) {
            return folders.collect(Collectors.toSet());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("ends when nobody has used it for long")
    void ends() throws Exception {
        Thread page = keep(ready(Duration.ofMillis(500)));
        page.join();
        assertThat(jvms()).isEmpty();
    }

    @Test
    @DisplayName("does not end during a run, nor soon after it")
    void outlivesARun() throws Exception {
        Duration longest = Duration.ofSeconds(5);
        ReadyJvms ready = ready(longest);
        long begun = System.nanoTime();
        Thread page = keep(ready);
        LabProcess.await("two have started", () -> StartedLab.begunRecordings(folder) == 2);
        try (var run = queue.enter("a lesson", 1, ahead -> {})) {
            assertThat(ready.take(new FormOrders.Order(LESSON, List.of(RUN)))).singleElement()
                    .satisfies(ReadyJvm::close);
            LabProcess.await("its time is over, and it waits for the end of the run",
                    () -> System.nanoTime() - begun > longest.toNanos() && page.getState() == Thread.State.WAITING);
        }
        LabProcess.await("two are there again", () -> StartedLab.begunRecordings(folder) == 2);
    }

    @Test
    @DisplayName("ends if it is still starting when another that does so has to run")
    void givesWay() throws Exception {
        FormOnJdk slow = new FormOnJdk(LESSON, RUN.form(), jdk26("exec sleep 1000"));
        ReadyJvms ready = ready(Duration.ofSeconds(50));
        page(() -> {
            ready.keep(List.of(slow, slow, slow));
            return null;
        });
        LabProcess.await("three are there", () -> jvms().size() == 3);
        try (var run = queue.enter("a lesson", 1, ahead -> {})) {
            List<ReadyJvm> taken = ready.take(new FormOrders.Order(LESSON, List.of(slow)));
            assertThat(taken).hasSize(1);
            assertThat(jvms()).as("only that is left").hasSize(1);
            taken.getFirst().close();
        }
    }

    @Test
    @DisplayName("lets a run begin while a form is compiled for it")
    void compilesBesideARun() throws Exception {
        FormOnJdk compiled = new FormOnJdk(LESSON, LESSON.form(FormKind.STRUCTURED, 25).orElseThrow(),
                jdk26("exec '%s' \"$@\"".formatted(InstalledJdks.running().java())));
        ReadyJvms ready = ready(Duration.ofSeconds(50));
        page(() -> {
            ready.keep(List.of(compiled));
            return null;
        });
        Path compiling = home.resolve("compiling");
        LabProcess.await("the compiler runs", () -> Files.exists(compiling));
        try (var run = queue.enter("a lesson", 1, ahead -> {})) {
            Thread taker = page(() -> ready.take(new FormOrders.Order(LESSON, List.of(RUN))));
            assertThat(taker.join(Duration.ofSeconds(20))).as("while the compiler runs").isTrue();
            assertThat(compiling).exists();
        } finally {
            Files.delete(compiling);
        }
    }

    /**
     * A JDK 26, as far as this tool can see. Its compiler never does anything until a file is removed.
     *
     * @param java what its launcher does
     */
    private InstalledJdk jdk26(String java) throws IOException {
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"26\"\nMODULES=\"java.base jdk.compiler jdk.jfr\"\n");
        Path bin = Files.createDirectory(home.resolve("bin"));
        script(bin.resolve("java"), java);
        script(bin.resolve("javac"), """
                [ -e "%1$s/once" ] && exit 1
                touch "%1$s/once" "%1$s/compiling"
                while [ -e "%1$s/compiling" ]; do sleep 0.1; done
                exit 1
                """.formatted(home));
        return InstalledJdk.at(home).orElseThrow();
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
