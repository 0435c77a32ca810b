package loomshowcase.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Timelines for tests; all times are in milliseconds. */
final class Timelines {

    private Timelines() {}

    /** Two virtual threads are started and joined, as in the tutorial's second picture. */
    static Timeline startAndJoin() {
        return new Timeline(Instant.EPOCH, ms(1030), List.of(
                row("main", false, 0, 1030,
                        span(25, 1012, Activity.MONITOR_WAIT, PlatformThread.HELD),
                        span(1012.4, 1013, Activity.MONITOR_WAIT, PlatformThread.HELD)),
                row("virtual #22", true, 9, 1012, span(12, 1012, Activity.SLEEPING, PlatformThread.FREE)),
                row("virtual #23", true, 11, 1013, span(13, 1013, Activity.SLEEPING, PlatformThread.FREE))), List.of());
    }

    /** Everything that can occur in a drawing. */
    static Timeline everything() {
        return new Timeline(Instant.EPOCH, ms(3100), List.of(
                new Row("main", false, Duration.ZERO, Optional.empty(), false, List.of(
                        span(40, 1500, Activity.SLEEPING, PlatformThread.HELD),
                        span(1500.1, 2900, Activity.SLEEPING, PlatformThread.HELD))),
                row("pool-1-thread-1", false, 30, 3090,
                        span(31, 1000, Activity.SOCKET_READ, PlatformThread.HELD),
                        span(1001, 2000, Activity.PARKED, PlatformThread.HELD)),
                row("ForkJoinPool.commonPool-worker-1", false, 30, 3000,
                        span(100, 2800, Activity.MONITOR_ENTER, PlatformThread.HELD)),
                row("reader", true, 35, 2600, span(40, 2500, Activity.SOCKET_READ, PlatformThread.FREE)),
                row("pinned", true, 35, 2600, span(40, 2500, Activity.SLEEPING, PlatformThread.HELD)),
                row("before 24", true, 35, 2600, span(40, 2500, Activity.MONITOR_WAIT, PlatformThread.HELD)),
                row("unknown", true, 35, 2600, span(40, 2500, Activity.MONITOR_ENTER, PlatformThread.UNKNOWN)),
                row("late", true, 2000, 2100, span(2001, 2099, Activity.SOCKET_WRITE, PlatformThread.FREE)),
                row("moment", true, 1000, 1000),
                row("caf\u00e9 <&> \u0007", true, 500, 2000),
                manyNaps(),
                new Row("virtual #77", true, ms(300), Optional.empty(), true, List.of())),
                List.of("JFR writes a wait once it is over: "
                        + "what virtual #77 did last, up to the exit, is not recorded."));
    }

    static Timeline tenThousand() {
        return new Timeline(Instant.EPOCH, ms(100), IntStream.range(0, 10_000)
                .mapToObj(number -> row("virtual #" + (number + 20), true, number / 200.0, 90))
                .toList(), List.of());
    }

    /** Sleeps 9 ms of every 10. */
    private static Row manyNaps() {
        return row("naps", true, 0, 3000, IntStream.range(0, 300)
                .mapToObj(nap -> span(nap * 10, nap * 10 + 9, Activity.SLEEPING, PlatformThread.FREE))
                .toArray(Span[]::new));
    }

    static Row row(String name, boolean virtual, double start, double end, Span... spans) {
        return new Row(name, virtual, ms(start), Optional.of(ms(end)), true, List.of(spans));
    }

    static Span span(double start, double end, Activity activity, PlatformThread platformThread) {
        return new Span(ms(start), ms(end), activity, platformThread, Optional.empty());
    }

    static Duration ms(double millis) {
        return Duration.ofNanos(Math.round(millis * 1_000_000));
    }
}
