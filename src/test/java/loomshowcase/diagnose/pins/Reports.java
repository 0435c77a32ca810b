package loomshowcase.diagnose.pins;

import java.util.List;
import java.util.stream.IntStream;
import loomshowcase.diagnose.PinKind;
import loomshowcase.diagnose.pins.PinGroup.Way;
import loomshowcase.diagnose.pins.PinReport.LastDump;
import loomshowcase.diagnose.pins.PinReport.SubmitFailure;
import loomshowcase.diagnose.pins.PinReport.Total;
import loomshowcase.diagnose.recording.EventSetting;

/** Reports for tests. */
public final class Reports {

    private static final long MILLI = 1_000_000;

    private Reports() {}

    /** One with everything that a report can have. */
    public static PinReport everything() {
        return new PinReport(PinReport.FORMAT, PinReport.VERSION, "shop.jfr", "it was cut off", jvm(),
                62_000 * MILLI, 1_234_567, 4_096, List.of(pinned(true, 20 * MILLI)),
                new Total(31, 4_210 * MILLI, 900 * MILLI), List.of(group(20), group(11)),
                new Total(3, 9 * MILLI, 5 * MILLI),
                List.of(new SubmitFailure("Thread limit exceeded replacing blocked worker", 2)),
                List.of("Anything else."), 2, 3, LastDump.READ,
                List.of(new UnendedPin(27, "ForkJoinPool-1-worker-1", PinKind.CLASS_LOADING, null, true,
                        "java.util.concurrent.locks.ReentrantLock.lock", "shop.Loader.loadClass",
                        "shop.Loader.loadClass:8", List.of("shop.Orders.load:15"), 9_000 * MILLI),
                        new UnendedPin(31, "ForkJoinPool-1-worker-2", PinKind.CLASS_LOADING, null, true,
                                "java.util.concurrent.locks.ReentrantLock.lock", "shop.Loader.loadClass",
                                "shop.Loader.loadClass:8", List.of("shop.Orders.load:15"), null)),
                List.of(new RunningThread(35, "ForkJoinPool-1-worker-3", "shop.Prices.compute:7", null)),
                List.of(new HeldCarrier(HeldCarrier.Use.SELECTOR, "shop.Events.loop:12", List.of(), 568)));
    }

    /** One with this number of places, each with a pin of a millisecond. */
    static PinReport ofPlaces(int places) {
        return report(LastDump.READ, List.of(), pinned(true, 0L), new Total(places, places * MILLI, MILLI),
                IntStream.range(0, places).mapToObj(Reports::place).toList());
    }

    static PinReport withoutPins(EventSetting pinned, LastDump lastDump) {
        return report(lastDump, List.of(), pinned, new Total(0, 0, 0), List.of());
    }

    static PinReport unended(UnendedPin... pins) {
        return report(LastDump.READ, List.of(pins), pinned(true, 20 * MILLI), new Total(0, 0, 0), List.of());
    }

    static EventSetting pinned(Boolean enabled, Long thresholdNanos) {
        return new EventSetting(PinEvents.PINNED, enabled, thresholdNanos, true, false);
    }

    static PinReport running(RunningThread... threads) {
        return new PinReport(PinReport.FORMAT, PinReport.VERSION, "shop.jfr", null, jvm(), 62_000 * MILLI, 10, 0,
                List.of(pinned(true, 0L)), new Total(0, 0, 0), List.of(), new Total(0, 0, 0), List.of(), List.of(), 2,
                2,
                LastDump.READ, List.of(), List.of(threads), List.of());
    }

    private static PinReport report(LastDump lastDump, List<UnendedPin> unended, EventSetting pinned, Total pins,
            List<PinGroup> groups) {
        return new PinReport(PinReport.FORMAT, PinReport.VERSION, "shop.jfr", null, jvm(), 62_000 * MILLI, 10, 0,
                List.of(pinned), pins, groups, new Total(0, 0, 0), List.of(), List.of("Anything else."), 2, 0, lastDump,
                unended, List.of(), List.of());
    }

    private static PinReport.Jvm jvm() {
        return new PinReport.Jvm(25, "25.0.3+9-LTS", true, List.of());
    }

    private static PinGroup group(int count) {
        return new PinGroup(PinKind.NATIVE_FRAME, PinEvents.PINNED, "shop.Orders.save:4" + count, true,
                "shop.Native.call", "Native or VM frame on stack", "LockSupport.park", count, count * 100 * MILLI,
                900 * MILLI, List.of(new Way(List.of("shop.Checkout.pay:17"), true, count - 1, count * 90 * MILLI)), 1);
    }

    private static PinGroup place(int number) {
        return new PinGroup(PinKind.UNKNOWN, PinEvents.PINNED, "shop.Orders.save:" + number, true, null, "", null, 1,
                MILLI, MILLI, List.of(new Way(List.of(), false, 1, MILLI)), 0);
    }
}
