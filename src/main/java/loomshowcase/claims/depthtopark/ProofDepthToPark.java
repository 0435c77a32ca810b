package loomshowcase.claims.depthtopark;

import java.util.concurrent.locks.LockSupport;

/**
 * A platform thread and a virtual thread call a method that calls itself, and park at the deepest call. It is tried
 * from how deep each can park.
 *
 * <p>Notice that the virtual thread is not short of stack: without the park it goes deeper. But to park it, the JVM
 * moves its stack to the heap. As long as some frames are interpreted it does so frame by frame, and that needs room on
 * the same stack. From too deep, the park ends in a {@link StackOverflowError}.
 *
 * <p>Source: seen here; neither JEP 444 nor the API says so. The figures depend on the size of the frames, and on how
 * much of the code is compiled. {@code -Xss} raises both.
 *
 * <pre>
 * Deepest call from which a platform thread can park: 19664
 * Deepest call from which a virtual thread can park:  6896
 * Without a park, a virtual thread can go a third deeper: true
 * Verdict on JDK 25: before its code is compiled, a virtual thread cannot park at its deepest call, nor as deep as a platform thread
 * </pre>
 */
public class ProofDepthToPark {

    public static void main(String[] args) throws InterruptedException {
        deepest(Thread.ofVirtual());
        int platform = deepest(Thread.ofPlatform());
        int virtual = deepest(Thread.ofVirtual());
        boolean goesDeeper = reaches(Thread.ofVirtual(), virtual * 4 / 3, false);
        System.out.println("Deepest call from which a platform thread can park: " + platform);
        System.out.println("Deepest call from which a virtual thread can park:  " + virtual);
        System.out.println("Without a park, a virtual thread can go a third deeper: " + goesDeeper);
        System.out.println("Verdict on JDK " + Runtime.version().feature() + ": " + (virtual >= 0.75 * platform
                ? "a virtual thread can park from about as deep as a platform thread"
                : goesDeeper
                        ? "before its code is compiled, a virtual thread cannot park at its deepest call, nor as deep "
                                + "as a platform thread"
                : "a virtual thread can park wherever it can go, but goes less deep than a platform thread"));
    }

    /** The deepest call from which it can park, to within a hundredth. */
    static int deepest(Thread.Builder kind) throws InterruptedException {
        int can = 0;
        int cannot = 64;
        while (reaches(kind, cannot, true)) {
            can = cannot;
            cannot *= 2;
        }
        while (cannot - can > can / 100) {
            int middle = (can + cannot) / 2;
            if (reaches(kind, middle, true)) {
                can = middle;
            } else {
                cannot = middle;
            }
        }
        return can;
    }

    static boolean reaches(Thread.Builder kind, int calls, boolean park) throws InterruptedException {
        var reached = new boolean[1];
        kind.start(() -> {
            try {
                goDown(calls, park);
                reached[0] = true;
            } catch (StackOverflowError e) {
                reached[0] = false;
            }
        }).join();
        return reached[0];
    }

    static int goDown(int calls, boolean park) {
        if (calls > 0) {
            return 1 + goDown(calls - 1, park);
        }
        if (park) {
            LockSupport.parkNanos(1);
        }
        return 1;
    }
}
