package loomshowcase.diagnose.pins;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.ThreadDump;
import loomshowcase.diagnose.dump.model.ThreadDump.PrintedThread;
import loomshowcase.diagnose.dump.model.ThreadState;
import loomshowcase.diagnose.dump.read.PrintDump;

/**
 * What a {@code jdk.ThreadDump} says of carriers. Its text is that of {@code jcmd PID Thread.print}. A virtual thread
 * is in it only while it is mounted; on JDK 25 and newer with its stack.
 *
 * @param jvm      what tells this JVM from another one whose recording was joined to it
 * @param carriers how many threads the scheduler had, idle ones included; 0 if none carried a virtual thread
 * @param mounted  the virtual threads that had a carrier
 */
record CarrierDump(String jvm, Instant time, int carriers, List<Mounted> mounted) {

    private static final Pattern POOL = Pattern.compile("(.*-worker-)\\d+");

    CarrierDump {
        mounted = List.copyOf(mounted);
    }

    /**
     * A virtual thread on its carrier.
     *
     * @param carrier         the carrier's name
     * @param carrierIdentity its address and number
     * @param thread          the id of the virtual thread
     * @param cpuNanos        what the carrier has used since it started; -1 if that is not told
     * @param frames          of the virtual thread; none up to JDK 23
     * @param initialized     the class whose initialiser it waits for; {@code null} if for none
     * @param entersMonitor   whether it waits to enter {@code synchronized}
     */
    record Mounted(String carrier, String carrierIdentity, long thread, long cpuNanos, List<StackFrame> frames,
            String initialized, boolean entersMonitor) {

        Mounted {
            frames = List.copyOf(frames);
        }

        /** Whether the same thread is on the same carrier in another dump. */
        boolean isTheThreadOf(Mounted other) {
            return thread == other.thread && carrierIdentity.equals(other.carrierIdentity);
        }

        /** Whether the same thread is on the same carrier in a later dump, which has used no CPU meanwhile. */
        boolean hasNotMovedSince(Mounted before) {
            return isTheThreadOf(before) && cpuNanos >= 0 && cpuNanos == before.cpuNanos;
        }

        /** Whether its stack shows that it waits without leaving its carrier. */
        boolean waits() {
            return initialized != null || entersMonitor || frames.stream().limit(3).anyMatch(
                    frame -> frame.name().equals("java.lang.VirtualThread.parkOnCarrierThread"))
                    || !frames.isEmpty() && frames.getFirst().isNative();
        }

        /** Whether it is in native code that is no wait of the JVM's own. */
        boolean isInNativeCode() {
            return !frames.isEmpty() && frames.getFirst().isNative() && !entersMonitor && initialized == null
                    && !frames.getFirst().name().equals("jdk.internal.misc.Unsafe.park")
                    && !frames.getFirst().name().startsWith("java.lang.Object.wait");
        }
    }

    /**
     * @param time when the event was written
     * @param text of the event
     */
    static CarrierDump of(Instant time, String text) {
        ThreadDump dump = PrintDump.ofEvent(time, text);
        var jvm = "";
        var names = new ArrayList<String>();
        var pools = new HashSet<String>();
        var mounted = new ArrayList<Mounted>();
        Map<Long, DumpedThread> stacks = dump.threads().stream().filter(DumpedThread::isVirtual)
                .collect(Collectors.toMap(DumpedThread::carrier, Function.identity(), (first, second) -> first));
        for (DumpedThread thread : dump.threads()) {
            String name = thread.name().toString();
            PrintedThread printed = dump.carriers().get(thread.id());
            if (thread.isVirtual() || printed == null) {
                continue;
            }
            names.add(name);
            jvm = name.equals("Reference Handler") ? printed.address() : jvm;
            if (printed.carried() > 0) {
                Matcher pool = POOL.matcher(name);
                pools.add(pool.matches() ? pool.group(1) : name);
                mounted.add(mounted(name, printed, stacks.get(thread.id())));
            }
        }
        int carriers = (int) names.stream().filter(name -> pools.stream().anyMatch(name::startsWith)).count();
        return new CarrierDump(jvm, time, carriers, mounted);
    }

    /** @param carried {@code null} if the dump does not show its stack */
    private static Mounted mounted(String carrier, PrintedThread printed, DumpedThread carried) {
        return new Mounted(carrier, printed.address(), printed.carried(), printed.cpuNanos(),
                carried == null ? List.of() : carried.stack().frames().stream().map(StackFrame::of).toList(),
                printed.initializes(), carried != null && carried.state() == ThreadState.BLOCKED);
    }
}
