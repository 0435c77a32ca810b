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
 * A virtual thread calls C's {@code qsort}, which calls back into Java, and waits there.
 *
 * <p>Notice that the second thread does not get the only carrier until the time-out is over. The frame of {@code qsort}
 * is on the stack below the wait. It belongs to the carrier's stack, and the JVM cannot move it to the heap with the
 * rest. Native code that does not call back has no such frame while Java waits.
 *
 * <p>Source: JEP 444 and JEP 491, which both exclude native frames, and {@link Linker}, final since 22. Without
 * {@code --enable-native-access=ALL-UNNAMED} the JDK warns of the call, and makes it.
 *
 * <pre>
 * One carrier. The first thread waits in a callback from native code until the second has run, 2 seconds at most.
 * The second thread had run in time: false
 * Verdict on JDK 25: a wait below a native frame pins: the other thread had to wait
 * </pre>
 */
public class Before25NativeFramePins {

    static final CountDownLatch INSIDE = new CountDownLatch(1);
    static final CountDownLatch SECOND_RAN = new CountDownLatch(1);

    static volatile boolean inTime;

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "1");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "1");
        System.out.println("One carrier. The first thread waits in a callback from native code until the second has "
                + "run, 2 seconds at most.");

        Thread first = Thread.ofVirtual().start(() -> sortTwoNumbers());
        INSIDE.await();
        Thread second = Thread.ofVirtual().start(SECOND_RAN::countDown);
        first.join();
        second.join();

        System.out.println("The second thread had run in time: " + inTime);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (inTime
                ? "a wait below a native frame does not pin: the other thread ran meanwhile"
                : "a wait below a native frame pins: the other thread had to wait"));
    }

    /** {@code void qsort(void *base, size_t count, size_t size, int (*compare)(const void *, const void *))}. */
    @SuppressWarnings("restricted")
    static void sortTwoNumbers() {
        Linker linker = Linker.nativeLinker();
        MethodHandle qsort = linker.downcallHandle(linker.defaultLookup().find("qsort").orElseThrow(),
                FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG,
                        ValueLayout.ADDRESS));
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle compare = MethodHandles.lookup().findStatic(Before25NativeFramePins.class, "compare",
                    MethodType.methodType(int.class, MemorySegment.class, MemorySegment.class));
            MemorySegment callback = linker.upcallStub(compare, FunctionDescriptor.of(ValueLayout.JAVA_INT,
                    ValueLayout.ADDRESS, ValueLayout.ADDRESS), arena);
            qsort.invoke(arena.allocate(8, 4), 2L, 4L, callback);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits, and finds all numbers equal. */
    static int compare(MemorySegment left, MemorySegment right) {
        INSIDE.countDown();
        try {
            inTime = SECOND_RAN.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            System.out.println("Interrupted...");
        }
        return 0;
    }
}
