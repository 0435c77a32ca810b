package loomshowcase.claims.classloadingpins;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Code of the program's own, not the JVM, calls {@code loadClass} of a loader that overrides only {@code findClass}, as
 * the API advises. The loader waits there, and a second virtual thread wants the only carrier meanwhile.
 *
 * <p>Notice that on 21 this pins as well: {@code loadClass} calls {@code findClass} inside {@code synchronized}. Since 24
 * {@code synchronized} does not pin, and what is left is the case in which the JVM calls the loader.
 *
 * <p>Source: {@link ClassLoader#loadClass(String, boolean)}: it "synchronizes on the result of
 * {@code getClassLoadingLock}"; JEP 491 for 24.
 *
 * <pre>
 * One carrier. A loader that our own code calls waits until the second thread has run, 2 seconds at most.
 * The second thread had run in time: true
 * Verdict on JDK 25: a wait in findClass does not pin if your own code calls loadClass
 * </pre>
 */
public class ProofClassLoadingPins {

    static class SlowLoader extends ClassLoader {

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            INSIDE.countDown();
            try {
                inTime = SECOND_RAN.await(2, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                System.out.println("Interrupted...");
            }
            throw new ClassNotFoundException(name);
        }
    }

    static final CountDownLatch INSIDE = new CountDownLatch(1);
    static final CountDownLatch SECOND_RAN = new CountDownLatch(1);

    static volatile boolean inTime;

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "1");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "1");
        System.out.println("One carrier. A loader that our own code calls waits until the second thread has run, "
                + "2 seconds at most.");

        Thread first = Thread.ofVirtual().start(() -> load(new SlowLoader()));
        INSIDE.await();
        Thread second = Thread.ofVirtual().start(SECOND_RAN::countDown);
        first.join();
        second.join();

        System.out.println("The second thread had run in time: " + inTime);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (inTime
                ? "a wait in findClass does not pin if your own code calls loadClass"
                : "a wait in findClass pins if your own code calls loadClass"));
    }

    static void load(ClassLoader loader) {
        try {
            loader.loadClass("there.is.no.such.Class");
        } catch (ClassNotFoundException e) {
            // as it has to be: there is none
        }
    }
}
