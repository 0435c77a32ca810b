package loomshowcase.claims.classstandstill;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Two carriers. First a class initialiser, run by a platform thread, needs a virtual thread to finish, and two virtual
 * threads want that class. Then two class loaders, called on virtual threads, each need another virtual thread to
 * finish.
 *
 * <p>Notice that nothing waits in a circle of locks. The virtual threads that are waited for could run at once, but
 * threads that wait for them have both carriers. On 21 and 25 neither case ends by itself. From 26 on the threads that
 * want the class give their carriers back, and the first case ends; the second still does not.
 *
 * <p>Source: JDK-8369238 for the change in 26, and JEP 491 for what still pins. Waits here end after three seconds, so
 * that the program ends; without the time-out they would wait for ever.
 *
 * <pre>
 * Two carriers.
 * A class initialiser needs a virtual thread, and two virtual threads want the class. It ran: false
 * Two class loaders need a virtual thread each. Both ran: false
 * Verdict on JDK 25: a class initialiser can stop all virtual threads for ever; class loaders can too
 * </pre>
 */
public class ProofClassStandstill {

    static final CountDownLatch INITIALISING = new CountDownLatch(1);
    static final CountDownLatch WANT_THE_CLASS = new CountDownLatch(2);
    static final CountDownLatch LOADING = new CountDownLatch(2);
    static final CountDownLatch LOADED = new CountDownLatch(2);

    static volatile boolean initialised;

    static class NeedsAVirtualThread {

        static {
            INITIALISING.countDown();
            await(WANT_THE_CLASS);
            pause();
            initialised = ranOnAVirtualThread();
        }

        static void use() {}
    }

    static class LoaderThatNeedsAVirtualThread extends ClassLoader {

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            LOADING.countDown();
            await(LOADING);
            if (ranOnAVirtualThread()) {
                LOADED.countDown();
            }
            return super.loadClass(name, resolve);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "2");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "2");
        System.out.println("Two carriers.");

        Thread initialises = Thread.ofPlatform().start(NeedsAVirtualThread::use);
        INITIALISING.await();
        Thread[] wantTheClass = new Thread[2];
        for (int i = 0; i < 2; i++) {
            wantTheClass[i] = Thread.ofVirtual().start(() -> {
                WANT_THE_CLASS.countDown();
                NeedsAVirtualThread.use();
            });
        }
        initialises.join();
        wantTheClass[0].join();
        wantTheClass[1].join();
        System.out
                .println("A class initialiser needs a virtual thread, and two virtual threads want the class. It ran: "
                        + initialised);

        Thread[] load = new Thread[2];
        for (int i = 0; i < 2; i++) {
            load[i] = Thread.ofVirtual().start(() -> load(new LoaderThatNeedsAVirtualThread()));
        }
        load[0].join();
        load[1].join();
        boolean bothLoaded = LOADED.getCount() == 0;
        System.out.println("Two class loaders need a virtual thread each. Both ran: " + bothLoaded);

        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": "
                + verdict(initialised, bothLoaded));
    }

    static String verdict(boolean initialised, boolean loaded) {
        if (initialised) {
            return loaded ? "neither class initialisers nor class loaders stop virtual threads for ever"
                    : "class loaders can stop all virtual threads for ever; a class initialiser on a platform thread did not";
        }
        return "a class initialiser can stop all virtual threads for ever; "
                + (loaded ? "class loaders do not" : "class loaders can too");
    }

    /** Starts a virtual thread and waits for it; false if it has not run after three seconds. */
    static boolean ranOnAVirtualThread() {
        var ran = new CountDownLatch(1);
        Thread.ofVirtual().start(ran::countDown);
        try {
            return ran.await(3, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    static void load(ClassLoader loader) {
        try {
            Class.forName("java.util.zip.Adler32", true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives the two threads time to get from the latch to the class. */
    static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
