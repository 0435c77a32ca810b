package loomshowcase.diagnose.dump.model;

import java.util.List;

/** Reads off a stack what its thread waits for. */
final class WaitKinds {

    private static final String LOCKS = "java.util.concurrent.locks.";
    private static final String CONCURRENT = "java.util.concurrent.";

    private WaitKinds() {}

    static WaitKind of(List<Frame> frames) {
        int top = 0;
        boolean parked = false;
        boolean queued = false;
        boolean condition = false;
        while (top < frames.size() && isPlumbing(frames.get(top))) {
            Frame frame = frames.get(top);
            parked |= frame.method().startsWith("park");
            queued |= frame.type().startsWith(LOCKS + "AbstractQueued");
            condition |= frame.type().endsWith("$ConditionObject");
            if (frame.method().startsWith("sleep")) {
                return WaitKind.SLEEP;
            }
            top++;
        }
        if (top == frames.size()) {
            return parked ? WaitKind.PARK : WaitKind.NONE;
        }
        List<Frame> below = frames.subList(top, frames.size());
        if (!parked) {
            return ofNative(below);
        }
        WaitKind kind = ofParked(below);
        return kind != WaitKind.PARK ? kind
                : condition ? WaitKind.SIGNAL : queued ? WaitKind.LOCK : WaitKind.PARK;
    }

    /** Whether it belongs to parking itself, and says nothing of what is waited for. */
    private static boolean isPlumbing(Frame frame) {
        String type = frame.type();
        return type.equals("jdk.internal.misc.Unsafe") && frame.method().equals("park")
                || type.equals("java.lang.VirtualThread") && !frame.method().equals("run")
                || type.startsWith("java.lang.System$") || type.equals("jdk.internal.misc.VirtualThreads")
                || type.equals(LOCKS + "LockSupport") || type.startsWith(LOCKS + "AbstractQueued")
                || type.equals(CONCURRENT + "ForkJoinPool") && frame.method().endsWith("anagedBlock");
    }

    private static WaitKind ofParked(List<Frame> frames) {
        Frame frame = frames.getFirst();
        String type = frame.type();
        if (frames.stream().limit(6).anyMatch(WaitKinds::waitsForWork)) {
            return WaitKind.WORK;
        }
        if (type.startsWith(LOCKS)) {
            return WaitKind.LOCK;
        }
        if (type.startsWith("sun.nio.ch.")) {
            return isSelector(frames) ? WaitKind.SELECTOR : WaitKind.SOCKET;
        }
        if (type.equals("java.lang.Thread")) {
            return frame.method().startsWith("sleep") ? WaitKind.SLEEP : WaitKind.THREADS;
        }
        if (frames.size() > 1 && frames.get(1).type().equals("java.lang.VirtualThread")
                && frames.get(1).method().startsWith("join")) {
            // Up to JDK 26 a virtual thread has a latch for those that join it.
            return WaitKind.THREADS;
        }
        if (type.startsWith("jdk.internal.misc.ThreadFlock") || type.contains("StructuredTaskScope")
                || type.startsWith(CONCURRENT + "ThreadPerTaskExecutor")) {
            return WaitKind.THREADS;
        }
        return type.startsWith(CONCURRENT) ? ofConcurrent(type.substring(CONCURRENT.length()))
                : type.startsWith("java.lang.ref.") ? WaitKind.WORK : WaitKind.PARK;
    }

    private static WaitKind ofConcurrent(String type) {
        if (type.startsWith("Semaphore")) {
            return WaitKind.PERMIT;
        }
        if (type.startsWith("CompletableFuture") || type.startsWith("FutureTask") || type.startsWith("ForkJoinTask")) {
            return WaitKind.FUTURE;
        }
        if (type.contains("Queue") || type.contains("Deque")) {
            return WaitKind.QUEUE;
        }
        return type.startsWith("CountDownLatch") || type.startsWith("CyclicBarrier") || type.startsWith("Phaser")
                || type.startsWith("Exchanger") ? WaitKind.SIGNAL : WaitKind.PARK;
    }

    private static boolean waitsForWork(Frame frame) {
        return frame.is(CONCURRENT + "ThreadPoolExecutor", "getTask")
                || frame.is(CONCURRENT + "ForkJoinPool", "awaitWork")
                || frame.type().equals(CONCURRENT + "DelayScheduler");
    }

    /** A thread that is not parked waits only in a native method. */
    private static WaitKind ofNative(List<Frame> frames) {
        Frame frame = frames.getFirst();
        String type = frame.type();
        if (type.equals("java.lang.Object") && frame.method().startsWith("wait")) {
            return frames.stream().anyMatch(below -> below.type().startsWith("java.lang.ref."))
                    ? WaitKind.WORK
                    : frames.stream().anyMatch(below -> below.is("java.lang.Thread", "join"))
                            ? WaitKind.THREADS
                    : WaitKind.NOTIFICATION;
        }
        if (type.equals("java.lang.Thread") && frame.method().startsWith("sleep")) {
            return WaitKind.SLEEP;
        }
        if (type.startsWith("sun.nio.ch.EPoll") || type.startsWith("sun.nio.ch.KQueue")
                || type.startsWith("sun.nio.ch.WEPoll")) {
            return isSelector(frames) ? WaitKind.SELECTOR : WaitKind.SOCKET;
        }
        if (!frame.isNative()) {
            return WaitKind.NONE;
        }
        return switch (type) {
            case "sun.nio.ch.Net", "sun.nio.ch.SocketDispatcher", "sun.nio.ch.UnixDomainSockets",
                    "sun.nio.ch.DatagramDispatcher" -> WaitKind.SOCKET;
            case "java.io.FileInputStream", "java.io.FileOutputStream", "java.io.RandomAccessFile",
                    "sun.nio.ch.FileDispatcherImpl", "sun.nio.ch.UnixFileDispatcherImpl",
                    "sun.nio.fs.UnixNativeDispatcher" -> WaitKind.FILE;
            case "java.net.Inet4AddressImpl", "java.net.Inet6AddressImpl" -> WaitKind.HOST_NAME;
            default -> WaitKind.NONE;
        };
    }

    private static boolean isSelector(List<Frame> frames) {
        return frames.stream().limit(8).anyMatch(frame -> frame.type().equals("sun.nio.ch.SelectorImpl"));
    }
}
