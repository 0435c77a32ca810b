package loomshowcase.benchmark;

import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;

/**
 * How many frames of one small method a thread can have: running, and where it waits. A virtual thread that waits has to be
 * copied from the stack of its carrier, which needs room. Start it with {@code -Xint}, so that all frames have one size.
 */
final class StackDepth {

    private static final int STEP = 50;

    private StackDepth() {}

    public static void main(String[] args) {
        System.out.println("platform thread, running: " + greatest(depth -> holds(Thread.ofPlatform(), depth, false)));
        System.out.println("virtual thread, running: " + greatest(depth -> holds(Thread.ofVirtual(), depth, false)));
        System.out.println("virtual thread, where it waits: "
                + greatest(depth -> holds(Thread.ofVirtual(), depth, true)));
    }

    /** The greatest depth that holds, found by halving, to within {@value #STEP} frames. */
    private static int greatest(IntPredicate holds) {
        int low = 0;
        int high = 400_000;
        while (high - low > STEP) {
            int middle = (low + high) / 2;
            if (holds.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean holds(Thread.Builder threads, int depth, boolean waits) {
        boolean[] reached = {false};
        Thread thread = threads.start(() -> {
            try {
                goDown(depth, waits);
                reached[0] = true;
            } catch (StackOverflowError tooDeep) {
                // The answer is that it was not reached.
            }
        });
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return reached[0];
    }

    private static void goDown(int depth, boolean waits) {
        if (depth > 0) {
            goDown(depth - 1, waits);
        } else if (waits) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
