package loomshowcase.claims.nativeframepins;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A virtual thread calls C's {@code qsort}, which calls back into Java, and waits when the call has returned.
 *
 * <p>Notice that the second thread gets the only carrier at once: while the first one waits there is no native frame on
 * its stack. The callback only computes. What it would wait for is fetched before the call, or afterwards.
 *
 * <p>Source: JEP 444 and JEP 491, which both exclude native frames, and {@link Linker}, a preview in 21. Without
 * {@code --enable-native-access=ALL-UNNAMED} the JDK warns of the call, and makes it.
 *
 * <pre>
 * One carrier. The first thread waits after a callback from native code until the second has run, 2 seconds at most.
 * The second thread had run in time: true
 * Verdict on JDK 21: a wait after the native call does not pin: the other thread ran meanwhile
 * </pre>
 */
public class After21NativeFramePins {

    static final CountDownLatch INSIDE = new CountDownLatch(1);
    static final CountDownLatch SECOND_RAN = new CountDownLatch(1);

    static volatile boolean inTime;

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "1");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "1");
        System.out.println("One carrier. The first thread waits after a callback from native code until the second "
                + "has run, 2 seconds at most.");

        Thread first = Thread.ofVirtual().start(() -> sortAndWait());
        INSIDE.await();
        Thread second = Thread.ofVirtual().start(SECOND_RAN::countDown);
        first.join();
        second.join();

        System.out.println("The second thread had run in time: " + inTime);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (inTime
                ? "a wait after the native call does not pin: the other thread ran meanwhile"
                : "a wait after the native call pins: the other thread had to wait"));
    }

    static void sortAndWait() {
        sortTwoNumbers();
        INSIDE.countDown();
        try {
            inTime = SECOND_RAN.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            System.out.println("Interrupted...");
        }
    }

    /** {@code void qsort(void *base, size_t count, size_t size, int (*compare)(const void *, const void *))}. */
    static void sortTwoNumbers() {
        Linker linker = Linker.nativeLinker();
        MethodHandle qsort = linker.downcallHandle(linker.defaultLookup().find("qsort").orElseThrow(),
                FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG,
                        ValueLayout.ADDRESS));
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle compare = MethodHandles.lookup().findStatic(After21NativeFramePins.class, "compare",
                    MethodType.methodType(int.class, MemorySegment.class, MemorySegment.class));
            MemorySegment callback = linker.upcallStub(compare, FunctionDescriptor.of(ValueLayout.JAVA_INT,
                    ValueLayout.ADDRESS, ValueLayout.ADDRESS), arena);
            qsort.invoke(arena.allocate(8, 4), 2L, 4L, callback);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Finds all numbers equal. */
    static int compare(MemorySegment left, MemorySegment right) {
        return 0;
    }
}
