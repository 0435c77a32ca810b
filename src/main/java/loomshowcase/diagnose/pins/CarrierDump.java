package loomshowcase.diagnose.pins;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code jdk.ThreadDump} says of carriers. Its text is that of {@code jcmd PID Thread.print}. A virtual thread is in it
 * only while it is mounted; from JDK 24 on with its stack.
 *
 * @param jvm      what tells this JVM from another one whose recording was joined to it
 * @param carriers how many threads the scheduler had, idle ones included; 0 if none carried a virtual thread
 * @param mounted  the virtual threads that had a carrier
 */
record CarrierDump(String jvm, Instant time, int carriers, List<Mounted> mounted) {

    private static final Pattern THREAD = Pattern.compile("\"(.*)\" #(\\d{1,18}) (.*)");
    private static final Pattern CARRIED = Pattern.compile(" {3}(Carrying|Mounted) virtual thread #(\\d{1,18}).*");
    private static final Pattern INITIALIZED = Pattern.compile(".*Class initialization monitor for (\\S+).*");
    private static final Pattern POOL = Pattern.compile("(.*-worker-)\\d+");
    private static final Pattern CPU = Pattern.compile("\\bcpu=(\\d{1,15}(?:\\.\\d{1,6})?)ms");
    private static final Pattern IDENTITY = Pattern.compile("\\b(tid=\\S+ nid=\\S+)");

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

        /** Whether the same thread is on the same carrier in a later dump, which has used no CPU meanwhile. */
        boolean hasNotMovedSince(Mounted before) {
            return thread == before.thread && carrierIdentity.equals(before.carrierIdentity) && cpuNanos >= 0
                    && cpuNanos == before.cpuNanos;
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

    static CarrierDump of(Instant time, String text) {
        var reader = new Reader();
        text.lines().forEach(reader::read);
        reader.end();
        return new CarrierDump(reader.jvm, time, reader.carriers(), reader.mounted);
    }

    /** Goes through the lines of a dump. */
    private static final class Reader {

        private final List<Mounted> mounted = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final Set<String> pools = new HashSet<>();
        private final List<StackFrame> frames = new ArrayList<>();
        private String jvm = "";
        private String carrier;
        private String header;
        private long thread = -1;
        private boolean isMounted;
        private String initialized;
        private boolean entersMonitor;

        void read(String line) {
            if (line.startsWith("\"")) {
                end();
                begin(line);
                return;
            }
            Matcher carried = CARRIED.matcher(line);
            if (carried.matches()) {
                thread = Long.parseLong(carried.group(2));
                isMounted = carried.group(1).equals("Mounted");
            } else if (isMounted) {
                detail(line);
            }
        }

        private void begin(String line) {
            Matcher named = THREAD.matcher(line);
            if (named.matches()) {
                carrier = named.group(1);
                header = named.group(3);
                names.add(carrier);
                if (carrier.equals("Reference Handler")) {
                    jvm = identity();
                }
            }
        }

        private void detail(String line) {
            StackFrame frame = StackFrame.of(line);
            Matcher awaited = INITIALIZED.matcher(line);
            if (frame != null) {
                frames.add(frame);
            } else if (awaited.matches()) {
                initialized = awaited.group(1);
            } else if (line.contains("- waiting to lock <") && frames.size() <= 1) {
                entersMonitor = true;
            }
        }

        void end() {
            if (thread >= 0 && carrier != null) {
                Matcher pool = POOL.matcher(carrier);
                pools.add(pool.matches() ? pool.group(1) : carrier);
                mounted.add(new Mounted(carrier, identity(), thread, cpuNanos(), frames, initialized, entersMonitor));
            }
            thread = -1;
            carrier = null;
            isMounted = false;
            initialized = null;
            entersMonitor = false;
            frames.clear();
        }

        private int carriers() {
            return (int) names.stream().filter(name -> pools.stream().anyMatch(name::startsWith)).count();
        }

        private String identity() {
            Matcher identity = IDENTITY.matcher(header);
            return identity.find() ? identity.group(1) : header.replaceAll(".*(tid=\\S+).*", "$1");
        }

        private long cpuNanos() {
            Matcher cpu = CPU.matcher(header);
            return cpu.find() ? new BigDecimal(cpu.group(1)).movePointRight(6).longValue() : -1;
        }
    }
}
