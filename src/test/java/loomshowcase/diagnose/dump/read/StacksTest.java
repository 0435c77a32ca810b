package loomshowcase.diagnose.dump.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import loomshowcase.diagnose.dump.model.Frame;
import loomshowcase.diagnose.dump.model.Stack;
import loomshowcase.diagnose.dump.model.WaitKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("stacks that are read together")
class StacksTest {

    private static final List<String> FRAMES =
            List.of("shop.Orders.save(Orders.java:41)", "shop.Orders.save(Orders.java:42)",
                    "shop.Orders.load(Orders.java:7)", "shop.A.a(A.java:1)",
                    "java.base/java.lang.Thread.sleep(Thread.java:509)");

    private final Stacks stacks = new Stacks();

    @Test
    void areTheSameObjectIfTheyAreEqualInWhateverOrderTheyCome() {
        var random = new Random(7);
        Map<List<String>, Stack> known = new HashMap<>();
        for (int number = 0; number < 5_000; number++) {
            var frames = new ArrayList<String>();
            for (int depth = random.nextInt(6); depth > 0; depth--) {
                frames.add(FRAMES.get(random.nextInt(FRAMES.size())));
            }
            Stack stack = read(frames);

            assertThat(stack.frames()).containsExactlyElementsOf(frames.stream().map(Frame::of).toList());
            assertThat(known.computeIfAbsent(frames, first -> stack)).isSameAs(stack);
        }
        assertThat(known).hasSizeGreaterThan(1_000);
    }

    @Test
    @DisplayName("of a thread that joins a virtual thread show a wait for threads, not for the latch in between")
    void joiningAVirtualThreadIsNoWaitForALatch() {
        List<String> frames = List.of("java.base/java.lang.VirtualThread.park(VirtualThread.java:742)",
                "java.base/java.lang.System$1.parkVirtualThread(System.java:2285)",
                "java.base/java.util.concurrent.locks.LockSupport.park(LockSupport.java:221)",
                "java.base/java.util.concurrent.locks.AbstractQueuedSynchronizer.acquire(AbstractQueuedSynchronizer.java:754)",
                "java.base/java.util.concurrent.CountDownLatch.await(CountDownLatch.java:230)",
                "java.base/java.lang.VirtualThread.joinNanos(VirtualThread.java:1100)",
                "java.base/java.lang.Thread.join(Thread.java:1874)", "shop.Orders.load(Orders.java:7)");

        assertThat(read(frames).waitsFor()).isEqualTo(WaitKind.THREADS);
        assertThat(read(frames.subList(0, 5)).waitsFor()).isEqualTo(WaitKind.SIGNAL);
    }

    @Test
    void haveEachCallOfARecursion() {
        String frame = FRAMES.getFirst();

        assertThat(read(List.of(frame, frame, frame)).frames()).hasSize(3);
        assertThat(read(List.of(frame, frame)).frames()).hasSize(2);
        assertThat(read(List.of()).isEmpty()).isTrue();
    }

    private Stack read(List<String> frames) {
        stacks.begin();
        for (String frame : frames) {
            char[] text = ("  " + frame + "  ").toCharArray();
            stacks.add(text, 2, frame.length());
        }
        return stacks.end();
    }
}
