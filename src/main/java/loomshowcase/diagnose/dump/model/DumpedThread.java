package loomshowcase.diagnose.dump.model;

import java.util.List;

/**
 * A thread in a dump. What the dump does not tell is empty, 0 or {@code null}.
 *
 * @param id      of {@code Thread.threadId}
 * @param state   {@link ThreadState#NOT_TOLD} on JDK 21 to 23
 * @param awaited what it is blocked on, parked for, or waits on; {@code null} if that is not told
 * @param owner   of what it waits for, as told from JDK 26 on; 0 if not
 * @param owned   the monitors and locks that it holds, without those that {@code Object.wait} has released
 * @param carrier the thread that it is mounted on, {@link #NOT_MOUNTED}, or {@link #UNNAMED_CARRIER}
 */
public record DumpedThread(long id, ThreadName name, boolean isVirtual, ThreadState state, Stack stack, Lock awaited,
        long owner, List<Lock> owned, long carrier) {

    /** Has no carrier, or is no virtual thread. */
    public static final long NOT_MOUNTED = 0;
    /** The stack shows that it has a carrier; the dump does not say which. */
    public static final long UNNAMED_CARRIER = -1;

    /** {@code #17 "request-3"}. */
    public String text() {
        return name.isEmpty() ? "#" + id : "#%s \"%s\"".formatted(id, name);
    }

    /** Whether it is virtual and has not run yet. */
    public boolean hasNotBegun() {
        return isVirtual && stack.isEmpty();
    }

    /** Whether it keeps a carrier. */
    public boolean isMounted() {
        return carrier != NOT_MOUNTED;
    }

    /** Whether it could go on, and has no carrier; on JDK 21 to 23 not told, unless it has not begun. */
    public boolean needsCarrier() {
        return hasNotBegun() || isVirtual && state == ThreadState.RUNNABLE && carrier == NOT_MOUNTED;
    }

    /** Whether its wait ends by itself: by a time-out, or by what comes from outside of the process. */
    public boolean waitEnds() {
        return waitsFor().endsByItself() || state == ThreadState.TIMED_WAITING
                || state == ThreadState.NOT_TOLD && parksWithTimeOut();
    }

    /** Whether its stack shows that it parked with a time-out, and may have been woken by that. */
    public boolean parksWithTimeOut() {
        return stack.frames().stream().map(Frame::method)
                .anyMatch(method -> method.equals("parkNanos") || method.equals("parkUntil"));
    }

    /** Whether it runs or waits to enter {@code synchronized}: without its state, both look alike. */
    public boolean mayWaitToEnter() {
        return state == ThreadState.NOT_TOLD && waitsFor() == WaitKind.NONE && !stack.isEmpty()
                && (!isVirtual || isMounted());
    }

    /** What it waits for. */
    public WaitKind waitsFor() {
        return state == ThreadState.BLOCKED ? WaitKind.MONITOR
                : state == ThreadState.RUNNABLE && awaited == null && stack.waitsFor() == WaitKind.PARK
                        ? WaitKind.NONE
                : stack.waitsFor();
    }
}
