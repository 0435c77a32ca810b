package loomshowcase.claims.classloadingpins;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A virtual thread needs a class that is not loaded yet, its class loader waits, and a second virtual thread wants the
 * only carrier meanwhile.
 *
 * <p>Notice that the loader is plain Java and waits at a latch. But it was called by the JVM, and the JVM's own frame
 * below it pins as any native frame does: there is no difference between {@code Class.forName} and a first use in the
 * code.
 *
 * <p>Source: JEP 491, which names class loading among the cases that still pin, and {@link ClassLoader}. A loader
 * that fetches from a slow disk, a nested jar or a network waits as this one does.
 *
 * <pre>
 * One carrier. A class loader waits until the second thread has run, 2 seconds at most.
 * The second thread had run in time: false
 * Verdict on JDK 25: waiting in a class loader pins: the other thread had to wait
 * </pre>
 */
public class BeforeClassLoadingPins {

    static class SlowLoader extends ClassLoader {

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            INSIDE.countDown();
            try {
                inTime = SECOND_RAN.await(2, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                System.out.println("Interrupted...");
            }
            return super.loadClass(name, resolve);
        }
    }

    static final CountDownLatch INSIDE = new CountDownLatch(1);
    static final CountDownLatch SECOND_RAN = new CountDownLatch(1);

    static volatile boolean inTime;

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "1");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "1");
        System.out.println("One carrier. A class loader waits until the second thread has run, 2 seconds at most.");

        var loader = new SlowLoader();
        Thread first = Thread.ofVirtual().start(() -> use(loader));
        INSIDE.await();
        Thread second = Thread.ofVirtual().start(SECOND_RAN::countDown);
        first.join();
        second.join();

        System.out.println("The second thread had run in time: " + inTime);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (inTime
                ? "waiting in a class loader does not pin: the other thread ran meanwhile"
                : "waiting in a class loader pins: the other thread had to wait"));
    }

    static void use(ClassLoader loader) {
        try {
            Class.forName("java.util.zip.Adler32", true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
