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
    @DisplayName("the median of the cold runs and of the warm ones, or of the later ones if none is warm")
    void coldAndWarm() {
        assertThat(kept(run(30, false), run(10, true), run(20, false), run(12, true), run(11, true)))
                .containsExactly(20L, 11L);
        Run later = Changed.of(run(15, true), "warm", false);
        assertThat(kept(run(30, false), later)).containsExactly(30L, 15L);
        assertThat(kept(run(30, false), later, run(10, true))).containsExactly(30L, 10L);
    }

    @Test
    @DisplayName("no warm-up that the user asked for")
    void warmUp() {
        assertThat(kept(Changed.of(run(30, false), "warmUp", true), run(40, true))).containsExactly(40L);
    }
}
