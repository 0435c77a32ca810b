package loomshowcase.timeline;

import static loomshowcase.timeline.Timelines.ms;
import static loomshowcase.timeline.Timelines.row;
import static loomshowcase.timeline.Timelines.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each drawing has ten columns of 10 ms. */
@Tag("once")
class BarTest {

    private static final Duration LENGTH = ms(100);

    @Test
    void isDrawnWhereTheThreadLived() {
        assertThat(drawn(row("t", true, 20, 70))).isEqualTo("  /////   ");
    }

    @Test
    void isDrawnForAtLeastAColumnHoweverShortTheLife() {
        assertThat(drawn(row("t", true, 20, 20))).isEqualTo("  /       ");
        assertThat(drawn(row("t", true, 29.9, 30))).isEqualTo("  /       ");
        assertThat(drawn(row("t", true, 100, 100))).isEqualTo("         /");
    }

    @Test
    void reachesTheEndWhereTheThreadWasAliveAtExit() {
        assertThat(drawn(new Row("t", true, ms(40), Optional.empty(), true, List.of()))).isEqualTo("    //////");
    }

    @Test
    void isSolidWhereAPlatformThreadHasNoRecordedWait() {
        assertThat(drawn(row("t", false, 20, 70))).isEqualTo("  #####   ");
        assertThat(drawn(row("t", false, 0, 100, sleep(20, 80)))).isEqualTo("##------##");
    }

    /** A thread that is stuck for ever must not look busy. */
    @Test
    void isHatchedWhereTheRecordingDoesNotSayWhetherTheThreadRanOrWaited() {
        assertThat(drawn(row("t", true, 20, 70))).isEqualTo("  /////   ");
        assertThat(drawn(new Row("t", false, ms(0), Optional.empty(), true, List.of(sleep(20, 50)))))
                .isEqualTo("##---/////");
    }

    @Test
    void showsAPinnedWaitAsOneHoweverShort() {
        assertThat(drawn(row("t", true, 0, 100, span(42, 49, Activity.MONITOR_ENTER, PlatformThread.HELD))))
                .isEqualTo("////x/////");
        assertThat(drawn(row("t", false, 0, 100, span(40, 90, Activity.MONITOR_ENTER, PlatformThread.HELD))))
                .isEqualTo("####.....#");
    }

    @Test
    void isDrawnWaitingInTheColumnsThatALongWaitFills() {
        assertThat(drawn(row("t", true, 0, 100, sleep(1, 99)))).isEqualTo("/--------/");
        assertThat(drawn(row("t", true, 0, 100, sleep(0, 100)))).isEqualTo("----------");
    }

    @Test
    void showsTwoLongWaitsInARowAsTwo() {
        assertThat(drawn(row("t", true, 0, 100, sleep(0, 49), sleep(49.001, 100)))).isEqualTo("----/-----");
    }

    @Test
    void showsShortWaitsWhereTheyMakeUpHalfOfAColumn() {
        assertThat(drawn(row("t", true, 0, 100, sleep(12, 17), sleep(22, 26.9)))).isEqualTo("/-////////");
        assertThat(drawn(row("t", true, 0, 100, sleep(31, 33), sleep(35, 38.5)))).isEqualTo("///-//////");
    }

    @Test
    void saysWhatTheLongestWaitOfEachKindWas() {
        Bar bar = Bar.of(row("t", true, 0, 100,
                sleep(0, 30), sleep(30, 70), span(70, 100, Activity.PARKED, PlatformThread.HELD)), LENGTH, 10);

        assertThat(bar.labels()).containsExactly(
                new Bar.Label(3, 7, "asleep, holds no platform thread", "asleep"),
                new Bar.Label(7, 10, "waiting, pinned: holds a platform thread", "waiting"));
    }

    @Test
    void isMadeOfRunsOfOneStyle() {
        assertThat(Bar.of(row("t", true, 10, 100, sleep(25, 95)), LENGTH, 10).runs()).containsExactly(
                new Bar.Run(Style.UNKNOWN, 1, 3),
                new Bar.Run(Style.ASLEEP, 3, 9),
                new Bar.Run(Style.UNKNOWN, 9, 10));
    }

    private static Span sleep(double start, double end) {
        return span(start, end, Activity.SLEEPING, PlatformThread.FREE);
    }

    private static String drawn(Row row) {
        return Bar.of(row, LENGTH, 10).styles().stream()
                .map(style -> style == null ? " " : style.sign(false))
                .collect(Collectors.joining());
    }
}
