package loomshowcase.compare.run;

import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import loomshowcase.compare.plan.Rate;

/**
 * Hands tasks out when they arrive and not before: the generator of an open loop. It runs in the thread that calls the
 * model. A model that comes late for a task gets it at once; its arrival stays what it was.
 */
final class Pacer {

    /** What a pacer knows of time. */
    interface Clock {

        long nanos();

        /** Lets about so much time pass; returns at once if the thread is interrupted. */
        void park(long nanos);
    }

    /** A parked thread comes back about so much late on Linux: a timer's slack of 50 µs, and a wake-up. */
    private static final long PARK_IS_LATE = 100_000;

    /** For so much of the interval between two arrivals the last moments before one are spun away. */
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
        this.spin = (long) Math.min(PARK_IS_LATE, rate.arrival(1) * SPIN_AT_MOST);
    }

    /** The clock of the system, with a zero of the caller's. */
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

    /** The run begins, and the first task arrives. */
    void begin(long now) {
        begun = now;
    }

    /**
     * Waits until a task has arrived.
     *
     * @param index of a task; asked for in order, and perhaps more than once
     * @return whether it has; {@code false} if the thread is interrupted, which it then still is
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

    /** For each task that was handed out, how long after its arrival, while the model was there to take it. */
    long[] late() {
        return Arrays.copyOf(late, handedOut);
    }

    /** From the start of the run to the arrival of its last task. */
    long lastArrival() {
        return rate.arrival(late.length - 1);
    }
}
