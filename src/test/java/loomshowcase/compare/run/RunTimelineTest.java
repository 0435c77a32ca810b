package loomshowcase.compare.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import loomshowcase.compare.result.Timeline;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Times that are written down, on a clock that reads 1000 when the run begins. */
@DisplayName("The timeline of a run")
class RunTimelineTest {

    private static final long OPENED = 1_000;

    private record Script(long[] arrived, long[] started, long[] ended) implements RunLog {

        @Override
        public int tasks() {
            return started.length;
        }

        @Override
        public long firstTaken() {
            return OPENED;
        }

        @Override
        public long arrival(int index) {
            return OPENED + arrived[index];
        }

        @Override
        public long started(int index) {
            return started[index] == 0 ? 0 : OPENED + started[index];
        }

        @Override
        public long finished(int index) {
            return ended[index] == 0 ? 0 : OPENED + ended[index];
        }

        @Override
        public Throwable thrown(int index) {
            return null;
        }

        @Override
        public Object made(int index) {
            return null;
        }

        @Override
        public long[] generatorLate() {
            return null;
        }
    }

    @Test
    @DisplayName("counts at each of 120 times who waits, who runs and who is done")
    void counts() {
        var one = new Script(new long[] {0, 0}, new long[] {10, 600}, new long[] {600, 1_200});
        Timeline timeline = RunTimeline.of(one, OPENED, OPENED + 1_200);
        assertThat(timeline.stepNanos()).isEqualTo(10);
        assertThat(timeline.waiting()).hasSize(120).startsWith(1, 1).endsWith(0, 0);
        assertThat(timeline.waiting().get(58)).as("just before 600").isEqualTo(1);
        assertThat(timeline.waiting().get(59)).as("at 600").isZero();
        assertThat(timeline.running()).startsWith(1, 1).containsOnly(0, 1).endsWith(1, 0);
        assertThat(timeline.done().get(58)).isZero();
        assertThat(timeline.done()).endsWith(1, 2);
        assertThat(timeline.endNanos()).isEqualTo(1_200);
    }

    @Test
    @DisplayName("keeps up to 48 tasks one by one, and more of them only as numbers")
    void tasks() {
        var one = new Script(new long[] {0, 20}, new long[] {10, 0}, new long[] {600, 0});
        Timeline timeline = RunTimeline.of(one, OPENED, OPENED + 1_200);
        assertThat(timeline.arrived()).containsExactly(0L, 20L);
        assertThat(timeline.started()).as("0 where it never began").containsExactly(10L, 0L);
        assertThat(timeline.ended()).containsExactly(600L, 0L);
        long[] many = IntStream.rangeClosed(1, 49).mapToLong(task -> task).toArray();
        assertThat(RunTimeline.of(new Script(many, many, many), OPENED, OPENED + 100).arrived()).isEmpty();
    }

    @Test
    @DisplayName("keeps 101 latencies, from the least to the greatest")
    void latencies() {
        long[] ended = IntStream.rangeClosed(1, 1_001).mapToLong(task -> 1_002 - task).toArray();
        var script = new Script(new long[1_001], ended, ended);
        List<Long> latencies = RunTimeline.of(script, OPENED, OPENED + 1_001).latencyNanos();
        assertThat(latencies).hasSize(101).startsWith(1L, 11L).endsWith(991L, 1_001L);
        var none = new Script(new long[] {0}, new long[] {0}, new long[] {0});
        assertThat(RunTimeline.of(none, OPENED, OPENED + 10).latencyNanos()).isEmpty();
    }

    @Test
    @DisplayName("refuses lists that do not fit together")
    void refuses() {
        assertThatThrownBy(() -> new Timeline(1, List.of(1), List.of(), List.of(1), List.of(), List.of(), List.of(),
                List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Timeline(0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of())).hasMessageContaining("stepNanos");
    }
}
