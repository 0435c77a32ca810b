package loomshowcase.compare.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModels;
import loomshowcase.compare.plan.MemoryJvm;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.plan.PlannedVariant;
import loomshowcase.compare.plan.Repeats;
import loomshowcase.compare.workload.Setting;
import loomshowcase.compare.workload.Settings;
import loomshowcase.compare.workload.Workload;
import loomshowcase.compare.workload.sleep.Sleep;
import loomshowcase.compare.workload.task.UserTask;
import loomshowcase.launch.InstalledJdks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --task-output}: what a user's task prints is in a file for each JVM, and none overwrites another. */
class TaskOutputTest {

    private static final String HERE = "-jdk" + Runtime.version().feature();

    @TempDir
    private Path folder;

    @Test
    void eachJvmHasFilesOfItsOwnWithWhatTellsItsRowFromOthers() throws IOException {
        PlannedCell pool = cell("fixed-pool", task(folder), new Size(200, 10));
        make(pool.repeated(new Repeats(1, 0, 0)), MemoryJvm.NONE);
        make(pool, MemoryJvm.NONE);
        make(pool, MemoryJvm.NONE);
        make(pool, MemoryJvm.RETAINED);
        make(pool.as(PlannedVariant.parse("old jar: -Dx=y")), MemoryJvm.NONE);

        assertThat(names()).containsExactly("001-check" + HERE + ".out", "002-fixed-pool-10-n200" + HERE + ".out",
                "003-fixed-pool-10-n200" + HERE + ".out", "004-fixed-pool-10-n200" + HERE + "-retained.out",
                "005-fixed-pool-10-n200" + HERE + "-old-jar.out");
    }

    @Test
    void whatIsThereStaysAndTheNumbersGoOnAfterIt() throws IOException {
        Files.writeString(folder.resolve("041-virtual-n10-jdk21.out"), "of yesterday");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        make(cell("virtual", task(folder), new Size(10, 10)), MemoryJvm.NONE);

        assertThat(names()).containsExactly("041-virtual-n10-jdk21.out", "042-virtual-n10" + HERE + ".out",
                "notes.txt");
        assertThat(folder.resolve("041-virtual-n10-jdk21.out")).hasContent("of yesterday");
    }

    @Test
    void standardErrorHasAFileOnlyIfSomethingWentThere() throws IOException {
        PlannedCell cell = cell("virtual", task(folder), new Size(10, 10));
        try (TaskOutput output = TaskOutput.of(cell, MemoryJvm.NONE, null)) {
            Files.writeString(output.err(), "oh");
        }
        make(cell, MemoryJvm.NONE);
        assertThat(names()).filteredOn(name -> name.endsWith(".err"))
                .containsExactly("001-virtual-n10" + HERE + ".err");
    }

    @Test
    void theFolderIsMadeWhenAJvmNeedsItAndNotBefore() throws IOException {
        Path made = folder.resolve("deep").resolve("er");
        Workload task = task(made);
        assertThat(folder.resolve("deep")).as("the options are read, and nothing runs yet").doesNotExist();
        make(cell("virtual", task, new Size(10, 10)), MemoryJvm.NONE);
        assertThat(made).isNotEmptyDirectory();
    }

    @Test
    void whoDidNotAskForItGetsNoFile() throws IOException {
        Path errors = folder.resolve("fork-0.err");
        for (Workload work : List.of(Sleep.DEFAULT, new UserTask("com.acme.A", List.of(), null))) {
            try (TaskOutput output =
                    TaskOutput.of(cell("virtual", work, new Size(10, 10)), MemoryJvm.NONE, errors)) {
                assertThat(output).isEqualTo(new TaskOutput(null, errors));
            }
        }
        assertThat(names()).isEmpty();
    }

    /** The files are sparse: they take no room on the disk. */
    @Test
    void aTaskThatPrintsWithoutEndIsToldFromOneThatPrintsMuch() throws IOException {
        try (TaskOutput output =
                TaskOutput.of(cell("virtual", task(folder), new Size(10, 10)), MemoryJvm.NONE, null)) {
            for (Path file : List.of(output.out(), output.err())) {
                grow(file, TaskOutput.MOST_BYTES);
                assertThat(output.isTooLarge()).isFalse();
                grow(file, TaskOutput.MOST_BYTES + 1);
                assertThat(output.isTooLarge()).isTrue();
                assertThat(output.largest()).isEqualTo(file.toString());
                grow(file, 0);
            }
        }
        var discarded = new TaskOutput(null, folder.resolve("errors"));
        assertThat(discarded.isTooLarge()).as("before anything was printed").isFalse();
        grow(discarded.err(), TaskOutput.MOST_BYTES + 1);
        assertThat(discarded.isTooLarge()).isTrue();
        assertThat(discarded.largest()).isEqualTo("standard error");
    }

    private static void grow(Path file, long bytes) throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(bytes);
        }
    }

    @Test
    void aFolderThatCannotBeUsedIsRefusedAtOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThatIllegalArgumentException().isThrownBy(() -> task(file)).withMessage(
                "--task-output: no files can be written to '%s': it is not a folder".formatted(file));
        assertThatIllegalArgumentException().isThrownBy(() -> task(file.resolve("below"))).withMessage(
                "--task-output: no files can be written to '%s': '%s' is not a folder".formatted(file.resolve("below"),
                        file));
        if (Files.isDirectory(Path.of("/proc/self"))) {
            assertThatIllegalArgumentException().isThrownBy(() -> task(Path.of("/proc/self/new"))).withMessageMatching(
                    "--task-output: no files can be written to '/proc/self/new': "
                            + "(no file can be made in|no permission for) '?/proc/self'?");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> task(Path.of(" "))).withMessage(
                "--task-output: name a folder");
        assertThatIllegalArgumentException().isThrownBy(() -> task(folder.resolve("x".repeat(300))))
                .withMessageStartingWith("--task-output: no files can be written to '");
    }

    private void make(PlannedCell cell, MemoryJvm memory) throws IOException {
        TaskOutput.of(cell, memory, null).close();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Workload task(Path output) {
        return UserTask.UNNAMED.withOptions(Settings.NONE.with(Setting.text("task"), "com.acme.A")
                .with(Setting.path("output"), output));
    }

    private static PlannedCell cell(String model, Workload work, Size size) {
        return new PlannedCell(InstalledJdks.running(), ThreadModels.named(model).orElseThrow(), work, size,
                Optional.empty());
    }
}
