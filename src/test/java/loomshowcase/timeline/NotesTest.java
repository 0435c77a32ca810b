package loomshowcase.timeline;

import static loomshowcase.timeline.Timelines.ms;
import static loomshowcase.timeline.Timelines.row;
import static loomshowcase.timeline.Timelines.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class NotesTest {

    private static final Duration LENGTH = ms(1000);
    private static final Span SLEEP = span(10, 990, Activity.SLEEPING, PlatformThread.FREE);

    @Test
    void saysNothingIfEverythingVisibleIsRecorded() {
        List<Row> rows = List.of(row("a", true, 0, 1000, SLEEP), row("main", false, 0, 1000));

        assertThat(Notes.on(rows, LENGTH, true)).isEmpty();
    }

    @Test
    void saysThatAVirtualThreadMayHaveWaitedUnseen() {
        assertThat(Notes.on(List.of(row("a", true, 0, 1000)), LENGTH, false)).containsExactly(
                "JFR does not show how long an unmounted thread is parked (for a lock, a future, a queue): "
                        + "a may have waited where nothing is recorded.");
    }

    @Test
    void mentionsMonitorsIfVirtualThreadsUnmountThere() {
        assertThat(Notes.on(List.of(row("a", true, 0, 1000), row("b", true, 0, 1000, SLEEP), row("c", true, 0, 60)),
                LENGTH, true)).containsExactly(
                        "JFR does not show how long an unmounted thread is parked (for a lock, a future, a queue)"
                                + " or waits at a monitor: a and c may have waited where nothing is recorded.");
    }

    @Test
    void saysThatTheLastWaitOfAThreadThatDidNotEndIsUnseen() {
        var open = new Row("a", true, ms(10), Optional.empty(), true, List.of());
        assertThat(Notes.on(List.of(open, open, open), LENGTH, true)).containsExactly(
                "JFR writes a wait once it is over: what 3 threads did last, up to the exit, is not recorded.");
    }

    @Test
    void saysWhyAThreadOfTheJdkHasARow() {
        assertThat(Notes.on(List.of(row("main", false, 0, 1000),
                row("ForkJoinPool.commonPool-worker-1", false, 900, 901)), LENGTH, true)).containsExactly(
                        "The JDK started ForkJoinPool.commonPool-worker-1: its common pool runs time-outs, parallel "
                                + "streams, and futures without an executor.");
    }
}
