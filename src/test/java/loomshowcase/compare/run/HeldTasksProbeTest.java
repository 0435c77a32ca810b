package loomshowcase.compare.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.Tasks;
import loomshowcase.compare.model.ThreadModel;
import loomshowcase.compare.model.ThreadModels;
import loomshowcase.compare.result.HeldTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HeldTasksProbeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void holdsAsManyTasksAsTheModelLetsIn() throws InterruptedException {
        assertThat(holdTasks("fixed-pool", 100, 7).tasks()).isEqualTo(7);
        assertThat(holdTasks("virtual", 100, 7).tasks()).isEqualTo(100);
    }

    @Test
    void countsThePlatformThreadsAndComputesTheirKernelStacks() throws InterruptedException {
        HeldTasks platform = holdTasks("platform", 100, 1);
        assertThat(platform.platformThreads()).isBetween(100, 105);
        assertThat(platform.kernelStackBytes()).satisfiesAnyOf(
                bytes -> assertThat(bytes).as("not Linux on x64").isNull(),
                bytes -> assertThat(bytes).isEqualTo(platform.platformThreads() * 16_384L));
        assertThat(platform.failure()).isNull();
        assertThat(holdTasks("virtual", 100, 1).platformThreads()).isLessThan(100);
    }

    /** A virtual thread that waits is an object with its stack: some hundred bytes at the very least. */
    @Test
    void heldVirtualThreadsAreOnTheHeap() throws InterruptedException {
        HeldTasks virtual = holdTasks("virtual", 10_000, 1);
        assertThat(virtual.perTask(virtual.liveHeapBytes())).isBetween(300L, 20_000L);
    }

    @Test
    void leavesNoThreadOfTheModelBehind() throws InterruptedException {
        LiveThreads before = LiveThreads.now();
        holdTasks("platform", 100, 1);
        for (Thread thread : LiveThreads.now().since(before)) {
            if (thread.getName().startsWith("Thread-") || thread.getName().equals("held-tasks")) {
                assertThat(thread.join(PATIENCE)).as(thread.getName()).isTrue();
            }
        }
    }

    @Test
    void aModelThatLetsInFewerThanItSaysIsGivenUp() throws InterruptedException {
        HeldTasks held = new HeldTasksProbe(new Narrow(null), new Size(100, 1), Duration.ofMillis(300)).holdTasks();
        assertThat(held).isEqualTo(HeldTasks.none("only 1 of 100 tasks were in flight after 300 ms"));
    }

    @Test
    void aModelThatIsRefusedAThreadTellsSo() throws InterruptedException {
        var full = new Narrow(new OutOfMemoryError("unable to create native thread"));
        HeldTasks held = new HeldTasksProbe(full, new Size(100, 1), PATIENCE).holdTasks();
        assertThat(held).isEqualTo(HeldTasks.none("no more native threads after 0 tasks were held"));
    }

    private static HeldTasks holdTasks(String model, int tasks, int poolSize) throws InterruptedException {
        return new HeldTasksProbe(ThreadModels.named(model).orElseThrow(), new Size(tasks, poolSize), PATIENCE)
                .holdTasks();
    }

    /** Says that it lets in all, and does one after another; more than a few of them it does not even begin. */
    private record Narrow(OutOfMemoryError error) implements ThreadModel {

        @Override
        public String id() {
            return "narrow";
        }

        @Override
        public int concurrency(Size size) {
            return size.tasks() > 10 ? size.tasks() : 1;
        }

        @Override
        public int platformThreads(Size size) {
            return 0;
        }

        @Override
        public void run(Tasks tasks, Size size) {
            if (size.tasks() > 10 && error != null) {
                throw error;
            }
            tasks.forEach(Runnable::run);
        }
    }
}
