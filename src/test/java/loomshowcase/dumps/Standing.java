package loomshowcase.dumps;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** What the programs share. */
final class Standing {

    private Standing() {}

    /** Waits until a condition holds; it looks every few milliseconds. */
    static void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(5);
        }
    }

    /** Waits until so many threads wait for a lock. */
    static void untilQueued(ReentrantLock lock, int threads) throws InterruptedException {
        until(() -> lock.getQueueLength() >= threads);
    }

    /** Says that the program stands, and waits until standard input is closed. */
    static void still() throws IOException {
        System.out.println("READY " + ProcessHandle.current().pid());
        while (System.in.read() >= 0) {
            // Whoever started this program closes its input to end it.
        }
        Runtime.getRuntime().halt(0);
    }
}
