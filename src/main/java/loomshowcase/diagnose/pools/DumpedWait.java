package loomshowcase.diagnose.pools;

import java.util.List;

/** What a thread waits for in a dump. */
final class DumpedWait {

    private static final List<String> SELECTING = List.of("sun.nio.ch.EPoll.wait", "sun.nio.ch.KQueue.poll",
            "sun.nio.ch.WEPoll.wait", "sun.nio.ch.PollSelectorImpl.poll", "sun.nio.ch.Net.accept",
            "sun.nio.ch.ServerSocketChannelImpl.accept", "sun.nio.ch.NioSocketImpl.accept",
            "sun.nio.ch.WindowsSelectorImpl", "io.netty.channel.epoll.Native.", "io.netty.channel.kqueue.Native.",
            "io.netty.channel.uring.Native.", "java.net.PlainSocketImpl.socketAccept",
            "java.net.PlainSocketImpl.accept");
    private static final List<String> READING = List.of("sun.nio.ch.NioSocketImpl.read",
            "sun.nio.ch.NioSocketImpl.implRead", "sun.nio.ch.SocketChannelImpl.read",
            "java.net.SocketInputStream.socketRead", "sun.nio.ch.NioSocketImpl.timedRead");
    private static final List<String> WRITING = List.of("sun.nio.ch.NioSocketImpl.write",
            "sun.nio.ch.NioSocketImpl.implWrite", "sun.nio.ch.SocketChannelImpl.write",
            "java.net.SocketOutputStream.socketWrite");
    private static final List<String> FILES = List.of("java.io.FileInputStream.read", "java.io.FileOutputStream.write",
            "java.io.RandomAccessFile.", "sun.nio.ch.FileChannelImpl.", "sun.nio.ch.FileDispatcherImpl.",
            "sun.nio.ch.UnixFileDispatcherImpl.");

    private DumpedWait() {}

    /** {@code null} if it runs, or waits for work. */
    static WaitKind of(DumpedWorker thread) {
        List<String> frames = thread.frames();
        if (thread.entersMonitor()) {
            return WaitKind.MONITOR;
        }
        if (frames.isEmpty() || Feed.ofIdle(frames) != null) {
            return null;
        }
        String top = frames.getFirst();
        if (top.startsWith("jdk.internal.misc.Unsafe.park") || top.startsWith("sun.misc.Unsafe.park")) {
            return WaitKind.ofPark(frames);
        }
        if (top.startsWith("java.lang.Thread.sleep")) {
            return WaitKind.SLEEP;
        }
        if (top.startsWith("java.lang.Object.wait")) {
            return WaitKind.ofObjectWait(frames);
        }
        List<String> uppermost = frames.subList(0, Math.min(frames.size(), 6));
        return any(uppermost, SELECTING) ? WaitKind.SELECT
                : any(uppermost, READING) ? WaitKind.SOCKET_READ
                : any(uppermost, WRITING) ? WaitKind.SOCKET_WRITE
                : any(uppermost, FILES) ? WaitKind.FILE : null;
    }

    private static boolean any(List<String> frames, List<String> names) {
        return frames.stream().anyMatch(frame -> names.stream().anyMatch(frame::startsWith));
    }
}
