package loomshowcase.claims.classloadingpins;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The main thread loads the class first, however slow its loader is. Then a virtual thread needs the class, and
 * waits. A second virtual thread wants the only carrier meanwhile.
 *
 * <p>Notice that the loader is called once: for the virtual thread the class is there. It waits at a latch of its own,
 * with no frame of the JVM below, and gives its carrier back.
 *
 * <p>Source: {@link Class#forName(String, boolean, ClassLoader)}, which loads and initialises. A first request of
 * every kind before the service is open does the same for the classes of a whole application.
 *
 * <pre>
 * One carrier. The main thread has loaded the class; calls to the loader: 1
 * The first thread has used it; calls to the loader: 1
 * The second thread had run in time: true
 * Verdict on JDK 25: a class that is already loaded and initialised pins nothing: the other thread ran meanwhile
 * </pre>
 */
public class AfterClassLoadingPins {

    static class SlowLoader extends ClassLoader {

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            calls++;
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                System.out.println("Interrupted...");
            }
            return super.loadClass(name, resolve);
        }
    }

    static final CountDownLatch SECOND_RAN = new CountDownLatch(1);

    static volatile int calls;
    static volatile boolean inTime;

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "1");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "1");

        var loader = new SlowLoader();
        use(loader);
        System.out.println("One carrier. The main thread has loaded the class; calls to the loader: " + calls);
        var used = new CountDownLatch(1);
        Thread first = Thread.ofVirtual().start(() -> {
            use(loader);
            used.countDown();
            inTime = awaitSecond();
        });
        used.await();
        Thread second = Thread.ofVirtual().start(SECOND_RAN::countDown);
        first.join();
        second.join();

        System.out.println("The first thread has used it; calls to the loader: " + calls);
        System.out.println("The second thread had run in time: " + inTime);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (inTime && calls == 1
                ? "a class that is already loaded and initialised pins nothing: the other thread ran meanwhile"
                : "a class that is already loaded pins all the same"));
    }

    static void use(ClassLoader loader) {
        try {
            Class.forName("java.util.zip.Adler32", true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean awaitSecond() {
        try {
            return SECOND_RAN.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
