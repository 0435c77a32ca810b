package loomshowcase.compare.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModels;
import loomshowcase.compare.result.Retained;
import loomshowcase.compare.workload.Settings;
import loomshowcase.compare.workload.Work;
import loomshowcase.compare.workload.Workload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other tests would change the heap that it reads, so it runs alone. */
@Isolated
@Timeout(60)
@DisplayName("What a hundred tasks leave on the heap")
class RetainedProbeTest {

    private static final int TASKS = 100;
    /** So much that what other tests of this JVM still leave or free makes no difference. */
    private static final int KEPT = 500_000;

    /** Other tests of this JVM leave objects that go only with a later collection, and would hide what is kept here. */
    @BeforeEach
    void collectWhatOthersLeft() {
        long before = Long.MAX_VALUE;
        for (long used = used(); before - used > KEPT / 10; used = used()) {
            before = used;
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "virtual"})
    @DisplayName("grows with every task where a map has an entry for each thread, and each task has a thread")
    void mapOfThreads(String model) throws Exception {
        assertThat(perTask(model, MapOfThreads::new)).isBetween(KEPT * 9 / 10L, KEPT * 13 / 10L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sequential", "fixed-pool"})
    @DisplayName("does not grow a further time where the same threads do all tasks")
    void mapOfReusedThreads(String model) throws Exception {
        Retained left = retained(model, new MapOfThreads());
        assertThat(left.firstBytes()).as("%s", left).isGreaterThan(KEPT * 9 / 10L);
        assertThat(left.seen()).as("%s", left).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sequential", "fixed-pool", "virtual"})
    @DisplayName("grows on every model where the task itself keeps it")
    void list(String model) throws Exception {
        assertThat(perTask(model, KeptInAList::new)).isBetween(KEPT * 9 / 10L, KEPT * 13 / 10L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sequential", "fixed-pool", "platform", "virtual"})
    @DisplayName("is nothing where nothing is kept, although the model keeps something for each task")
    void nothing(String model) throws Exception {
        Retained left = retained(model, index -> new byte[KEPT].length);
        assertThat(left.seen()).as("%s", left).isFalse();
    }

    @Test
    @DisplayName("is not told if some of them failed")
    void failures() throws Exception {
        Retained left = retained("virtual", index -> {
            if (index < 3) {
                throw new IllegalStateException("no seats");
            }
            return null;
        });
        assertThat(left).isEqualTo(Retained.none("9 of 300 tasks failed: no seats"));
    }

    /** Up to three times: what another test of this JVM left may be freed in the middle, and hide what is kept here. */
    private long perTask(String model, Supplier<Work> work) throws Exception {
        Retained left = retained(model, work.get());
        for (int more = 2; more > 0 && left.perTask() < KEPT * 9 / 10L; more--) {
            collectWhatOthersLeft();
            left = retained(model, work.get());
        }
        assertThat(left.failure()).isNull();
        assertThat(left.seen()).as("%s", left).isTrue();
        return left.perTask();
    }

    private static Retained retained(String model, Work work) throws Exception {
        return new RetainedProbe(ThreadModels.named(model).orElseThrow(), new Scripted(work), new Size(TASKS, 10),
                Stage.Log.NONE)
                .measure();
    }

    /** A value for each thread that ever ran a task. */
    private static final class MapOfThreads implements Work {
        private final Map<Thread, byte[]> values = new ConcurrentHashMap<>();

        @Override
        public Object perform(int index) {
            return values.computeIfAbsent(Thread.currentThread(), thread -> new byte[KEPT]);
        }
    }

    private static final class KeptInAList implements Work {
        private final List<byte[]> values = new ArrayList<>();

        @Override
        public synchronized Object perform(int index) {
            return values.add(new byte[KEPT]);
        }
    }

    private record Scripted(Work work) implements Workload {

        @Override
        public String id() {
            return "scripted";
        }

        @Override
        public Settings settings() {
            return Settings.NONE;
        }

        @Override
        public Workload with(Settings settings) {
            return this;
        }

        @Override
        public int defaultTasks() {
            return TASKS;
        }

        @Override
        public String describe(int tasks) {
            return "tasks";
        }

        @Override
        public Optional<Duration> floor(int tasks, int concurrency) {
            return Optional.empty();
        }

        @Override
        public Work open(int tasks) {
            return work;
        }
    }
}
