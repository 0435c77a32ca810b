package loomshowcase.diagnose.pins;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import loomshowcase.diagnose.FrameNames;
import loomshowcase.diagnose.PinKind;
import loomshowcase.diagnose.pins.CarrierDump.Mounted;

/**
 * The virtual threads that were pinned when the recording ended, from the thread dumps that JFR writes as it begins and ends
 * a chunk, or every 60 s if the settings are {@code profile}.
 */
final class UnendedPins {

    /** A chunk ends and the next one begins: two dumps that close tell nothing about time. */
    private static final Duration SHORTEST = Duration.ofMillis(100);

    /** A carrier that computes takes a good part of a processor; the load is measured every second. */
    private static final double LEAST_OF_COMPUTING = 0.5;

    private final Map<String, Dumps> byJvm = new HashMap<>();
    private double jvmLoad = -1;
    private Instant lastTime;
    private int count;

    /** The dumps of one JVM: where each thread of the last one was first seen. */
    private static final class Dumps {
        private CarrierDump last;
        private Map<String, Instant> since = new HashMap<>();
        private Map<String, Instant> runningSince = new HashMap<>();
        private double jvmLoad;

        void add(CarrierDump dump, double load) {
            if (last != null && dump.time().isBefore(last.time())) {
                return;
            }
            var next = new HashMap<String, Instant>();
            var running = new HashMap<String, Instant>();
            for (Mounted mounted : dump.mounted()) {
                boolean stayed = last != null && last.mounted().stream().anyMatch(mounted::hasNotMovedSince);
                next.put(mounted.carrierIdentity(), stayed ? since.get(mounted.carrierIdentity()) : dump.time());
                boolean isSame = last != null && last.mounted().stream().anyMatch(mounted::isTheThreadOf);
                running.put(mounted.carrierIdentity(),
                        isSame ? runningSince.get(mounted.carrierIdentity()) : dump.time());
            }
            since = next;
            runningSince = running;
            last = dump;
            jvmLoad = load;
        }
    }

    /** Adds a {@code jdk.ThreadDump}. */
    void addDump(RecordedEvent event) {
        String text = event.getString("result");
        if (text != null) {
            add(CarrierDump.of(event.getStartTime(), text));
        }
    }

    void add(CarrierDump dump) {
        byJvm.computeIfAbsent(dump.jvm(), jvm -> new Dumps()).add(dump, jvmLoad);
        lastTime = lastTime == null || lastTime.isBefore(dump.time()) ? dump.time() : lastTime;
        count++;
    }

    /** Adds a {@code jdk.CPULoad}. */
    void addLoad(RecordedEvent event) {
        jvmLoad = event.getFloat("jvmUser") + event.getFloat("jvmSystem");
    }

    /** How many dumps there were. */
    int dumps() {
        return count;
    }

    /** When the last one was taken; {@code null} if there was none. */
    Instant lastTime() {
        return lastTime;
    }

    /** How many carriers there were in the last dumps. */
    int carriers() {
        return byJvm.values().stream().mapToInt(dumps -> dumps.last.carriers()).sum();
    }

    /**
     * The threads that held their carriers in the last dump.
     *
     * @param processors of the machine that recorded; 0 if that is not told
     * @param held       where threads were seen in native code
     */
    List<UnendedPin> pins(int processors, HeldCarriers held) {
        var pins = new ArrayList<UnendedPin>();
        for (Dumps dumps : byJvm.values()) {
            List<Mounted> mounted = dumps.last.mounted();
            boolean idle = dumps.jvmLoad >= 0 && processors > 0
                    && dumps.jvmLoad * processors < LEAST_OF_COMPUTING * mounted.size();
            for (Mounted each : mounted) {
                Duration time = Duration.between(dumps.since.get(each.carrierIdentity()), dumps.last.time());
                boolean stayed = time.compareTo(SHORTEST) >= 0;
                if (each.frames().isEmpty() || each.waits()) {
                    Long atLeastNanos = stayed ? Long.valueOf(time.toNanos()) : null;
                    HeldCarrier seen = each.frames().isEmpty() ? held.last(each.thread(), dumps.last.time()) : null;
                    pins.add(seen != null ? inNativeCode(each, seen, atLeastNanos)
                            : pin(each, each.waits() || stayed || idle, atLeastNanos));
                }
            }
        }
        return pins;
    }

    /** The threads that were on a carrier in the last dump, and did not wait; none up to JDK 23, which tells no stacks. */
    List<RunningThread> running() {
        var running = new ArrayList<RunningThread>();
        for (Dumps dumps : byJvm.values()) {
            for (Mounted each : dumps.last.mounted()) {
                if (!each.frames().isEmpty() && !each.waits()) {
                    Duration time = Duration.between(dumps.runningSince.get(each.carrierIdentity()), dumps.last.time());
                    running.add(new RunningThread(each.thread(), each.carrier(),
                            new PinnedStack(each.frames(), false, new HashMap<>()).place(),
                            time.compareTo(SHORTEST) >= 0 ? Long.valueOf(time.toNanos()) : null));
                }
            }
        }
        return running;
    }

    private static UnendedPin pin(Mounted mounted, boolean certain, Long atLeastNanos) {
        List<StackFrame> frames = mounted.frames();
        var stack = new PinnedStack(frames, false, new HashMap<>());
        // Dumps with stacks are of releases on which a wait at a monitor pins only if something else on the stack does.
        PinKind shown = stack.kindWithoutMonitors();
        PinKind kind = mounted.initialized() != null ? PinKind.AWAITED_INITIALIZER
                : shown != PinKind.UNKNOWN ? shown
                : mounted.entersMonitor() ? PinKind.MONITOR_ENTER
                : !frames.isEmpty() && frames.getFirst().name().startsWith("java.lang.Object.wait")
                        ? PinKind.OBJECT_WAIT
                : PinKind.UNKNOWN;
        String holder = mounted.initialized() != null ? mounted.initialized() : stack.holder(kind);
        HeldCarrier.Use use = mounted.isInNativeCode() ? HeldCarrier.Use.of(frames) : null;
        return new UnendedPin(mounted.thread(), mounted.carrier(), use == null ? kind : PinKind.UNKNOWN, use, certain,
                waitsIn(frames), use == null ? holder : null,
                frames.isEmpty() ? null : stack.place(), stack.callers(), atLeastNanos);
    }

    private static UnendedPin inNativeCode(Mounted mounted, HeldCarrier seen, Long atLeastNanos) {
        return new UnendedPin(mounted.thread(), mounted.carrier(), PinKind.UNKNOWN, seen.use(), true, null, null,
                seen.place(), seen.callers(), atLeastNanos);
    }

    /** The frame of the JDK that the user's code, or a class loader, called. */
    private static String waitsIn(List<StackFrame> frames) {
        String last = null;
        for (StackFrame frame : frames) {
            if (FrameNames.isOfUser(frame.name())) {
                return last;
            }
            last = frame.name();
        }
        return null;
    }
}
