package loomshowcase.compare.workload.task;

import static loomshowcase.compare.workload.task.UserTasks.name;
import static loomshowcase.compare.workload.task.UserTasks.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loomshowcase.compare.workload.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A user's function is called with a line of a file, and a file or class that does not fit is told as the user's. */
class UserTaskInputTest {

    @TempDir
    private Path folder;

    @Test
    void aFunctionGetsALineOfTheInputInTurn() throws Exception {
        Path input = Files.writeString(folder.resolve("orders.txt"), "one\ntwo\n");
        var task = new UserTask(name("Takes"), List.of(Path.of(".")), null, TaskFiles.named(input, null));
        Work work = task.with(task.settings()).open(3);
        for (int index = 0; index < 3; index++) {
            work.perform(index);
        }

        assertThat(UserTasks.Takes.TAKEN).containsExactly("one", "two", "one");
        assertThat(work.subject(2)).isEqualTo("one");
        assertThat(task.describe(3)).contains(", each with a line of orders.txt");
    }

    @Test
    void anInputThatDoesNotFitTheClassIsToldByName() throws Exception {
        Path input = Files.writeString(folder.resolve("orders.txt"), "one");
        var callable = new UserTask(name("Throws"), List.of(Path.of(".")), null, TaskFiles.named(input, null));

        assertThatExceptionOfType(UserTaskFailed.class).isThrownBy(() -> callable.open(1)).withMessageStartingWith(
                name("Throws") + " is not a java.util.function.Function, which --input needs");
        assertThatExceptionOfType(UserTaskFailed.class).isThrownBy(() -> task("Takes").open(1)).withMessageStartingWith(
                name("Takes") + " is a Function, which takes an input; name a file of inputs with --input");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "none.txt  | does not exist",
        ".         | is a folder",
        "empty.txt | is empty"})
    void anInputThatCannotBeReadIsRefused(String name, String why) throws Exception {
        Files.createFile(folder.resolve("empty.txt"));
        Path file = folder.resolve(name);

        assertThatIllegalArgumentException().isThrownBy(() -> TaskFiles.named(file, null))
                .withMessageStartingWith("--input: %s %s; name a text file".formatted(file, why));
    }
}
