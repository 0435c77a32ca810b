package loomshowcase.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListsTest {

    @Test
    void oneNumberOfTasksIsNoSweep() {
        assertThat(TaskCounts.parse("10k")).isEqualTo(new TaskCounts(List.of(10_000)));
        assertThat(TaskCounts.parse("10k").isSweep()).isFalse();
    }

    @Test
    void severalNumbersOfTasksAreSweptInOrder() {
        assertThat(TaskCounts.parse("1k, 10,100k").counts()).containsExactly(10, 1_000, 100_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "10,,20 | '' is not a count; write it as 10, 10k or 1M",
        "10,    | '' is not a count; write it as 10, 10k or 1M",
        "10,0   | '0' is not a count from 1 to 10,000,000",
        "1k,1000 | 1,000 is in the list twice",
        "10,tasks | 'tasks' is not a count; write it as 10, 10k or 1M"})
    void numbersOfTasksThatAreNone(String written, String mistake) {
        assertThatIllegalArgumentException().isThrownBy(() -> TaskCounts.parse(written)).withMessage(mistake);
    }

    @Test
    void aPoolMayHaveAsManyThreadsAsThereAreTasks() {
        assertThat(PoolSizes.parse("200,tasks,10").forTasks(1_000)).containsExactly(10, 200, 1_000);
        assertThat(PoolSizes.parse("200,tasks").forTasks(200)).containsExactly(200);
    }

    @Test
    void withoutASizeAPoolHasUpToTwoHundred() {
        assertThat(PoolSizes.DEFAULT.forTasks(10)).containsExactly(10);
        assertThat(PoolSizes.DEFAULT.forTasks(10_000)).containsExactly(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "10,,20 | '' is not a count; write it as 10, 10k or 1M, or as tasks, for one thread per task",
        "0 | '0' is not a count from 1 to 10,000,000, or as tasks, for one thread per task",
        "10,10 | 10 is in the list twice",
        "tasks,tasks | tasks is in the list twice"})
    void sizesOfAPoolThatAreNone(String written, String mistake) {
        assertThatIllegalArgumentException().isThrownBy(() -> PoolSizes.parse(written)).withMessage(mistake);
    }
}
