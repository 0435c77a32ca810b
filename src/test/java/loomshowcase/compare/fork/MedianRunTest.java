package loomshowcase.compare.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of all runs of a cell, a timeline is kept of")
class MedianRunTest {

    private static Run run(long wall, boolean warm) {
        return Changed.of(Samples.run(0, !warm, wall), "warm", warm, "timeline", Samples.timeline());
    }

    private static Stream<Long> kept(Run... runs) {
        return MedianRun.onlyWithTimeline(List.of(runs)).stream().filter(run -> run.timeline() != null)
                .map(Run::wallNanos);
    }

    @Test
    @DisplayName("the one with the median wall time")
    void theMedian() {
        assertThat(kept(run(30, false), run(10, false), run(20, false))).containsExactly(20L);
        assertThat(kept(run(10, false))).containsExactly(10L);
        assertThat(kept()).isEmpty();
    }

    @Test
    @DisplayName("a warm one if there is one, and never of a warm-up that the user asked for")
    void warm() {
        assertThat(kept(run(30, false), run(10, true), run(20, false))).containsExactly(10L);
        assertThat(kept(Changed.of(run(30, false), "warmUp", true), run(40, false))).containsExactly(40L);
    }
}
