package loomshowcase.compare.run;

import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import loomshowcase.compare.plan.Rate;

/**
 * The generator of an open loop: hands out each task when it arrives, and not before. It runs in the thread that calls
 * the model. A model that asks late gets its task at once, and the arrival of the task stays the same.
 */
final class Pacer {

    /** The time, for a pacer; scripted in tests. */
    interface Clock {

        long nanos();

        /** Waits for about this time; returns at once if the thread is interrupted. */
        void park(long nanos);
    }

    /** How late a parked thread comes back on Linux, roughly: 50 µs of timer slack, and the wake-up. */
    private static final long PARK_OVERSHOOT = 100_000;

    /** At most this part of the interval between two arrivals is spent spinning instead of parked. */
    private static final double SPIN_AT_MOST = 0.05;

    private final Clock clock;
    private final Rate rate;
    private final long[] late;
    private final long spin;
    private long begun;
    private int handedOut;

    /** @param tasks of the run */
    Pacer(Clock clock, Rate rate, int tasks) {
        this.clock = clock;
        this.rate = rate;
        this.late = new long[tasks];
        this.spin = (long) Math.min(PARK_OVERSHOOT, rate.arrival(1) * SPIN_AT_MOST);
    }

    /** The clock of the system, with the caller's zero. */
    static Clock clock(LongSupplier now) {
        return new Clock() {
            @Override
            public long nanos() {
                return now.getAsLong();
            }

            @Override
            public void park(long nanos) {
                if (nanos > 0) {
                    LockSupport.parkNanos(nanos);
                } else {
                    Thread.onSpinWait();
                }
            }
        };
    }

    /** Begins the run: the first task arrives. */
    void begin(long now) {
        begun = now;
    }

    /**
     * Waits until a task has arrived.
     *
     * @param index of the task; tasks are asked for in order, and perhaps more than once
     * @return whether it has arrived; {@code false} if the thread is interrupted, whose interrupt status then stays set
     */
    boolean await(int index) {
        if (index < handedOut) {
            return true;
        }
        long due = begun + rate.arrival(index);
        long now = clock.nanos();
        long asked = now;
        while (now < due) {
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            clock.park(due - now - spin);
            now = clock.nanos();
        }
        late[index] = now - Math.max(due, asked);
        handedOut = index + 1;
        return true;
    }

    /** When a task arrived, on the recorder's clock. */
    long arrival(int index) {
        return begun + rate.arrival(index);
    }

    /** See {@link RunLog#generatorLate}. */
    long[] late() {
        return Arrays.copyOf(late, handedOut);
    }

    /** From the start of the run to the arrival of its last task. */
    long lastArrival() {
        return rate.arrival(late.length - 1);
    }
}
