package loomshowcase.timeline;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/**
 * The programs that {@link TimelineReaderTest} records. A thread is released only when it is known to wait, so that the
 * events do not depend on the speed of the machine.
 */
final class RecordedProgram {

    static final String OUTPUT = "the only line";

    private static final Object MONITOR = new Object();

    private RecordedProgram() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println(OUTPUT);
        switch (arguments[0]) {
            case "waits" -> waits();
            case "exit" -> {
                asleepForEver(Thread.ofVirtual().name("asleep at exit"));
                System.exit(3);
            }
            case "halt" -> Runtime.getRuntime().halt(3);
            case "terminated" -> Thread.sleep(Duration.ofHours(1));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void waits() throws Exception {
        twoAsleepAtOnce(Thread.ofPlatform().name("platform-", 1));
        twoAsleepAtOnce(Thread.ofVirtual().name("virtual-", 1));
        for (String kind : List.of("platform", "virtual")) {
            Thread.Builder builder = kind.equals("platform") ? Thread.ofPlatform() : Thread.ofVirtual();
            inMonitorWait(builder.name(kind + " in wait"));
            beforeMonitor(builder.name(kind + " before monitor"));
            parked(builder.name(kind + " parked"));
            readingFromSocket(builder.name(kind + " reader"));
        }
        asleepInMonitor(Thread.ofVirtual().name("asleep in monitor"));
        Thread.ofVirtual().start(() -> {}).join();
        asleepForEver(Thread.ofVirtual().name("asleep at exit"));
        asleepForEver(Thread.ofPlatform().daemon().name("daemon at exit"));
    }

    private static void twoAsleepAtOnce(Thread.Builder builder) throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (int each = 0; each < 2; each++) {
            threads.add(asleepForEver(builder));
        }
        for (Thread thread : threads) {
            thread.interrupt();
            thread.join();
        }
    }

    private static Thread asleepForEver(Thread.Builder builder) {
        return awaiting(builder.start(RecordedProgram::sleepUntilInterrupted), Thread.State.TIMED_WAITING);
    }

    private static void inMonitorWait(Thread.Builder builder) throws InterruptedException {
        Thread thread = awaiting(builder.start(() -> {
            synchronized (MONITOR) {
                try {
                    MONITOR.wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }), Thread.State.WAITING);
        synchronized (MONITOR) {
            MONITOR.notifyAll();
        }
        thread.join();
    }

    private static void beforeMonitor(Thread.Builder builder) throws InterruptedException {
        Thread thread;
        synchronized (MONITOR) {
            thread = awaiting(builder.start(() -> {
                synchronized (MONITOR) {
                    Thread.onSpinWait();
                }
            }), Thread.State.BLOCKED);
        }
        thread.join();
    }

    private static void parked(Thread.Builder builder) throws InterruptedException {
        var sentOn = new CountDownLatch(1);
        Thread thread = awaiting(builder.start(() -> {
            while (sentOn.getCount() > 0) {
                LockSupport.park();
            }
        }), Thread.State.WAITING);
        sentOn.countDown();
        LockSupport.unpark(thread);
        thread.join();
    }

    private static void readingFromSocket(Thread.Builder builder) throws IOException, InterruptedException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = new Socket(server.getInetAddress(), server.getLocalPort());
                var accepted = server.accept()) {
            Thread reader = builder.start(() -> {
                try {
                    client.getInputStream().read();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            if (reader.isVirtual()) {
                awaiting(reader, Thread.State.WAITING);
            }
            accepted.getOutputStream().write(1);
            reader.join();
        }
    }

    private static void asleepInMonitor(Thread.Builder builder) throws InterruptedException {
        builder.start(() -> {
            synchronized (MONITOR) {
                sleepLongEnough();
            }
        }).join();
    }

    /** On a busy machine, a wait of a moment may begin long before its park: then it does not count as pinned. */
    private static void sleepLongEnough() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleepUntilInterrupted() {
        try {
            Thread.sleep(Duration.ofHours(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread awaiting(Thread thread, Thread.State state) {
        while (thread.getState() != state) {
            Thread.onSpinWait();
        }
        return thread;
    }
}
