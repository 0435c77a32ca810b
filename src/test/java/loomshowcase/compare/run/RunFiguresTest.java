package loomshowcase.compare.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.OpenRun;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Run;
import org.junit.jupiter.api.Test;

/** The arithmetic of a run, on times that are written down. */
class RunFiguresTest {

    private static final long OPENED = 1_000;
    private static final Long D = 50L;

    /** Times of tasks on a clock that reads 1000 when the run begins. */
    private record Script(long[] arrivals, long[] started, long[] finished, long[] generatorLate) implements RunLog {

        @Override
        public int tasks() {
            return started.length;
        }

        @Override
        public long firstTaken() {
            return OPENED + 3;
        }

        @Override
        public long arrival(int index) {
            return arrivals == null ? OPENED : OPENED + arrivals[index];
        }

        @Override
        public long started(int index) {
            return started[index] == 0 ? 0 : OPENED + started[index];
        }

        @Override
        public long finished(int index) {
            return finished[index] == 0 ? 0 : OPENED + finished[index];
        }

        @Override
        public Throwable thrown(int index) {
            return null;
        }

        @Override
        public Object made(int index) {
            return null;
        }
    }

    @Test
    void whereAllArriveAtOnceTimesCountFromTheStartOfTheRun() {
        Run run = run(new Script(null, new long[] {5, 60, 115}, new long[] {58, 112, 170}, null), D);
        assertThat(run.taskTimes().waitNanos()).isEqualTo(distribution(60, 115));
        assertThat(run.taskTimes().serviceNanos()).isEqualTo(distribution(53, 55));
        assertThat(run.taskTimes().latencyNanos()).isEqualTo(distribution(112, 170));
        assertThat(run.taskTimes().latenessNanos()).isEqualTo(distribution(3, 5));
        assertThat(run.times().setUpNanos()).isEqualTo(3);
        assertThat(run.times().closeNanos()).isEqualTo(30);
        assertThat(run.wallNanos()).isEqualTo(200);
        assertThat(run.openLoop()).isNull();
    }

    @Test
    void whatIsToTakeNoCertainTimeIsNotLate() {
        assertThat(run(new Script(null, new long[] {5}, new long[] {58}, null), null).taskTimes().latenessNanos())
                .isNull();
    }

    /** One task at a time, of 50 each, arriving every 20: each waits 30 longer than the one before it. */
    @Test
    void inTheOpenLoopTimesCountFromTheArrivalWhateverTheModelDoes() {
        var script = new Script(new long[] {0, 20, 40, 60}, new long[] {1, 51, 101, 151},
                new long[] {51, 101, 151, 200}, new long[] {0, 2, 0, 0});
        Run run = run(script, D);
        assertThat(run.taskTimes().waitNanos().max()).isEqualTo(151 - 60);
        assertThat(run.taskTimes().latencyNanos().max()).isEqualTo(200 - 60);
        assertThat(run.taskTimes().serviceNanos().max()).isEqualTo(50);
        assertThat(run.openLoop()).isEqualTo(new OpenRun(distribution(0, 2), 60, 1, 2, 2));
    }

    @Test
    void theQueueAtTheLastArrivalIsWhatHadArrivedBeforeItAndNotBegun() {
        var script = new Script(new long[] {0, 10, 20, 30}, new long[] {1, 30, 31, 0}, new long[] {90, 90, 90, 0},
                new long[] {0, 0, 0, 0});
        assertThat(run(script, D).openLoop().queuedAtLastArrival()).isEqualTo(1);
        script = new Script(new long[] {0, 10, 20, 30}, new long[] {1, 0, 0, 0}, new long[] {90, 0, 0, 0},
                new long[] {0, 0, 0, 0});
        assertThat(run(script, D).openLoop().queuedAtLastArrival()).isEqualTo(2);
    }

    /** A task that has begun but cannot go on stands in a queue too: one inside the work. */
    @Test
    void whatHasArrivedAndNotEndedIsCountedHalfwayAndAtTheLastArrival() {
        var script = new Script(new long[] {0, 10, 20, 30, 40}, new long[] {1, 11, 21, 31, 41},
                new long[] {15, 25, 90, 0, 60}, new long[] {0, 0, 0, 0, 0});
        OpenRun open = run(script, D).openLoop();
        assertThat(open.queuedAtLastArrival()).isZero();
        assertThat(open.unfinishedHalfway()).as("of those that arrived at 0 and 10").isEqualTo(1);
        assertThat(open.unfinishedAtLastArrival()).as("those that arrived at 20 and 30").isEqualTo(2);
    }

    private static Distribution distribution(long median, long max) {
        return new Distribution(Map.of(Percentile.P50, median), max);
    }

    private static Run run(RunLog log, Long taskNanos) {
        return new RunFigures(log, OPENED, OPENED + 200, null, null)
                .toRun(new Run.Id(0, true, false, false), taskNanos);
    }
}
