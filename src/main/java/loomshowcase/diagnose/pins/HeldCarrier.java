package loomshowcase.diagnose.pins;

import java.util.List;

/**
 * A place at which virtual threads were seen in native code, which keeps their carrier though it is no pin to JFR.
 *
 * @param use     what they did
 * @param place   the top frame outside of the JDK; if there is none, the top frame
 * @param callers what led to the place
 * @param samples how often a thread was seen there
 */
public record HeldCarrier(Use use, String place, List<String> callers, long samples) {

    public HeldCarrier {
        callers = List.copyOf(callers);
    }

    /** What a thread did in native code. */
    public enum Use {
        SELECTOR("Selector.select",
                "On JDK 21 Selector.select keeps its carrier; the scheduler adds carriers, up to "
                        + "jdk.virtualThreadScheduler.maxPoolSize (256). Keep event loops on platform threads, or, on "
                        + "Linux, move to JDK 25 or newer."),
        FILE("file",
                "Reading and writing files keeps the carrier. Up to JDK 23 the scheduler adds carriers meanwhile; from "
                        + "24 on it adds none, except for sync, force and lock, for files opened with DIRECT, and for writes "
                        + "with SYNC or DSYNC. Slow files, such as pipes and network folders, belong on platform threads."),
        HOST_NAME("host name",
                "Looking up a host name keeps the carrier. Keep connections open, or cache the address."),
        NATIVE("native code", "Native code keeps the carrier. If it waits, call it on a platform thread.");

        private final String id;
        private final String advice;

        Use(String id, String advice) {
            this.id = id;
            this.advice = advice;
        }

        String advice() {
            return advice;
        }

        static Use of(List<StackFrame> frames) {
            for (StackFrame frame : frames) {
                String type = frame.type();
                if (type.startsWith("sun.nio.ch.") && type.endsWith("SelectorImpl")) {
                    return SELECTOR;
                }
                if (type.startsWith("java.io.File") || type.equals("java.io.RandomAccessFile")
                        || type.contains("FileDispatcherImpl") || type.equals("sun.nio.ch.FileChannelImpl")) {
                    return FILE;
                }
                if (type.startsWith("java.net.Inet")) {
                    return HOST_NAME;
                }
            }
            return NATIVE;
        }

        @Override
        public String toString() {
            return id;
        }
    }
}
