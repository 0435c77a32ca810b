package loomshowcase.diagnose.dump.model;

import java.util.List;
import java.util.Optional;

/** A stack, the top first. Equal stacks that were read together are the same object, so they are compared by identity. */
public final class Stack {

    public static final Stack EMPTY = new Stack(List.of());

    /** Methods that are on top of the stack of a virtual thread without a carrier, before JDK 24 tells states. */
    private static final List<String> UNMOUNTED = List.of("park", "parkNanos", "yieldContinuation", "tryYield");

    private final List<Frame> frames;
    private final List<Frame> ofUser;
    private final WaitKind waitsFor;
    private final Frame pool;
    // Asked for each of a million threads, so found out once for each stack.
    private final boolean isPinned;
    private final boolean isOfVirtualThread;
    private final boolean carries;
    private final boolean isIdleWorker;
    private final boolean looksMounted;
    private final boolean isInInitializer;
    private final boolean isOfPoller;

    public Stack(List<Frame> frames) {
        this.frames = List.copyOf(frames);
        this.ofUser = frames.stream().filter(Frame::isOfUser).toList();
        this.pool = ConnectionPools.frameIn(frames).orElse(null);
        WaitKind found = WaitKinds.of(frames);
        this.waitsFor = pool != null && found != WaitKind.NONE ? WaitKind.CONNECTION : found;
        this.isPinned = has("java.lang.VirtualThread", "parkOnCarrierThread");
        this.isOfVirtualThread = !frames.isEmpty() && frames.getLast().is("java.lang.VirtualThread", "run");
        this.carries = has("java.lang.VirtualThread", "runContinuation");
        this.isIdleWorker = has("java.util.concurrent.ForkJoinPool", "awaitWork");
        this.looksMounted = !frames.isEmpty() && !(frames.getFirst().type().equals("java.lang.VirtualThread")
                && UNMOUNTED.contains(frames.getFirst().method()));
        this.isInInitializer = frames.stream().anyMatch(frame -> frame.method().equals("<clinit>"));
        this.isOfPoller = has("sun.nio.ch.Poller", "subPollerLoop") || has("sun.nio.ch.Poller", "pollerLoop")
                || frames.stream().anyMatch(frame -> frame.type().startsWith("sun.nio.ch.Poller$"));
    }

    public List<Frame> frames() {
        return frames;
    }

    public boolean isEmpty() {
        return frames.isEmpty();
    }

    /** The frames that are no code of the JDK, the top first. */
    public List<Frame> ofUser() {
        return ofUser;
    }

    /** The uppermost frame of the user's code, or of the JDK's if there is none; without those of parking. */
    public Optional<Frame> place() {
        return ofUser.isEmpty() ? frames.stream().filter(frame -> !frame.type().equals("java.lang.VirtualThread")
                && !frame.is("jdk.internal.misc.Unsafe", "park")).findFirst() : ofUser.stream().findFirst();
    }

    /** What a thread with this stack waits for, as far as the stack shows. */
    public WaitKind waitsFor() {
        return waitsFor;
    }

    /** The frame of a known connection pool. */
    public Optional<Frame> pool() {
        return Optional.ofNullable(pool);
    }

    /** Whether a virtual thread waits and keeps its carrier. */
    public boolean isPinned() {
        return isPinned;
    }

    /** Whether it ends in the code that begins a virtual thread. */
    public boolean isOfVirtualThread() {
        return isOfVirtualThread;
    }

    /** Whether a carrier runs a virtual thread on top of it. */
    public boolean carries() {
        return carries;
    }

    /** Whether the stack is that of a carrier, or another worker of a ForkJoinPool, that has nothing to do. */
    public boolean isIdleWorker() {
        return isIdleWorker;
    }

    /** Whether a virtual thread with this stack has a carrier, if neither states nor carriers are told. */
    public boolean looksMounted() {
        return looksMounted;
    }

    /** Whether a class initialiser is on it. */
    public boolean isInInitializer() {
        return isInInitializer;
    }

    /** Whether it is of one of the JDK's own threads that wait for sockets. */
    public boolean isOfPoller() {
        return isOfPoller;
    }

    private boolean has(String type, String method) {
        return frames.stream().anyMatch(frame -> frame.is(type, method));
    }
}
