package loomshowcase.compare.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.workload.task.UserTask;
import org.junit.jupiter.api.Test;

/** After how long a JVM is given up. */
class TimeLimitTest {

    @Test
    void aForkIsNotGivenUpBeforeTheLastTaskHasArrived() {
        PlannedCell arriving = PlannedCells.at("1/s", PlannedCells.of("virtual", UserTask.UNNAMED, new Size(601, 601)));
        assertThat(arriving.leastFork()).isGreaterThanOrEqualTo(Duration.ofMinutes(10));
        assertThat(TimeLimit.of(arriving)).isGreaterThan(Duration.ofMinutes(10));
    }

    /** 200 calls of 20 ms, one after another, take 4 s; a call that never returns must not hold the row for hours. */
    @Test
    void aForkOfAnOwnTaskIsGivenUpAfterTwiceTheTimeOfAllCalls() {
        var task = new UserTask("com.acme.FetchOrder", List.of(), Duration.ofMillis(20));
        PlannedCell sequential = PlannedCells.of("sequential", task, new Size(200, 200));
        assertThat(TimeLimit.of(sequential)).isEqualTo(Duration.ofSeconds(68));
        PlannedCell unknown = PlannedCells.of("sequential", UserTask.UNNAMED, new Size(200, 200));
        assertThat(TimeLimit.of(unknown)).as("a minute for each call").isEqualTo(Duration.ofMinutes(201));
    }
}
