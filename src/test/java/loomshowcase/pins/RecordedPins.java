package loomshowcase.pins;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Pins virtual threads in every way that is possible without native code of our own. The tests read recordings of it; the
 * description of the package {@code diagnose.pins} in the tests says how they were made.
 */
public final class RecordedPins {

    /** Longer than the 20 ms of JFR's default threshold. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(30);
    private static final Object MONITOR = new Object();

    private RecordedPins() {}

    /** @param ways the ways of pinning, in this order; none for all */
    public static void main(String... ways) throws InterruptedException {
        List<String> all = List.of("synchronized-method", "synchronized-block", "initializer", "loading", "native",
                "wait", "contention", "awaited-initializer", "awaited-for-name");
        for (String way : ways.length == 0 ? all : List.of(ways)) {
            Thread.ofVirtual().start(() -> pinned(way)).join();
        }
    }

    private static void pinned(String way) {
        switch (way) {
            case "synchronized-method" -> inSynchronizedMethod();
            case "synchronized-block" -> inSynchronizedBlock();
            case "initializer" -> Initialized.touch();
            case "loading" -> inClassLoader();
            case "native" -> belowNativeFrame();
            case "wait" -> inObjectWait();
            case "contention" -> atContendedMonitor();
            case "awaited-initializer" -> atInitializerOfAnother();
            case "awaited-for-name" -> atInitializerOfAnotherForName();
            default -> throw new IllegalArgumentException(way);
        }
    }

    private static void pause() {
        long end = System.nanoTime() + PAUSE_NANOS;
        for (long left = PAUSE_NANOS; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static synchronized void inSynchronizedMethod() {
        pause();
    }

    private static void inSynchronizedBlock() {
        synchronized (MONITOR) {
            pause();
        }
    }

    private static final class Initialized {
        static {
            pause();
        }

        static void touch() {}
    }

    private static final class SlowLoader extends ClassLoader {
        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            pause();
            throw new ClassNotFoundException(name);
        }
    }

    private static void inClassLoader() {
        try {
            Class.forName("nowhere.Nothing", true, new SlowLoader());
        } catch (ClassNotFoundException e) {
            // As expected: there is no such class.
        }
    }

    /** With -Djdk.reflect.useNativeAccessorOnly=true, reflection calls through a native method. */
    private static void belowNativeFrame() {
        try {
            RecordedPins.class.getMethod("calledByReflection").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void calledByReflection() {
        pause();
    }

    private static void inObjectWait() {
        synchronized (MONITOR) {
            try {
                MONITOR.wait(TimeUnit.NANOSECONDS.toMillis(PAUSE_NANOS));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void atContendedMonitor() {
        Thread waiter = Thread.currentThread();
        var held = new CountDownLatch(1);
        Thread.ofPlatform().start(() -> {
            synchronized (MONITOR) {
                held.countDown();
                while (waiter.getState() != Thread.State.BLOCKED) {
                    Thread.onSpinWait();
                }
                pause();
            }
        });
        await(held);
        synchronized (MONITOR) {
            Thread.onSpinWait();
        }
    }

    private static final class SlowOfAnother {
        static {
            pause();
            pause();
        }

        static void touch() {}
    }

    private static void atInitializerOfAnother() {
        Thread other = Thread.ofPlatform().start(SlowOfAnother::touch);
        awaitInitializer(other);
        SlowOfAnother.touch();
    }

    private static final class SlowForName {
        static {
            pause();
            pause();
        }

        static void touch() {}
    }

    private static void atInitializerOfAnotherForName() {
        Thread other = Thread.ofPlatform().start(SlowForName::touch);
        awaitInitializer(other);
        try {
            Class.forName(RecordedPins.class.getName() + "$SlowForName");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitInitializer(Thread thread) {
        while (Arrays.stream(thread.getStackTrace()).noneMatch(frame -> frame.getMethodName().equals("<clinit>"))) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
