package loomshowcase.pins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Holds every carrier until it is ended: no pin ends, so JFR writes no event of one. The tests read recordings of it; the
 * description of the package {@code diagnose.pins} in the tests says how they were made.
 */
public final class StandStill {

    private static final ReentrantLock LOCK = new ReentrantLock(true);
    private static final int REQUESTS = 100;

    private StandStill() {}

    /** @param ways {@code logging}, which stands still up to JDK 23; {@code loading}, on every JDK; {@code selectors} */
    public static void main(String... ways) {
        for (int number = 0; number < REQUESTS; number++) {
            boolean pins = number % 2 == 0;
            Thread.ofVirtual().name("request-" + number).start(switch (ways[0]) {
                case "logging" -> pins ? StandStill::logInside : StandStill::log;
                case "loading" -> pins ? StandStill::load : StandStill::log;
                case "selectors" -> number < 5 ? StandStill::select : () -> {};
                default -> throw new IllegalArgumentException(ways[0]);
            });
        }
        System.out.println("READY");
        LockSupport.park();
    }

    /** The lock's next owner may be a thread that waits for a carrier, while those that have one wait for the lock. */
    private static void logInside() {
        Object monitor = new Object();
        synchronized (monitor) {
            log();
        }
    }

    private static void log() {
        for (int line = 0; line < 50; line++) {
            LOCK.lock();
            try {
                LockSupport.parkNanos(1_000_000);
            } finally {
                LOCK.unlock();
            }
        }
    }

    private static void load() {
        try {
            Class.forName("Plugin", true, new SlowLoader());
        } catch (ClassNotFoundException e) {
            // There is none; looking for it takes long enough.
        }
    }

    private static void select() {
        try (Selector selector = Selector.open()) {
            selector.select();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class SlowLoader extends ClassLoader {
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            log();
            throw new ClassNotFoundException(name);
        }
    }
}
