package loomshowcase.compare.run;

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

/** Measures what several works leave on the heap of this JVM, and prints a line for each. */
final class RetainedCases {

    static final int KEPT = 100_000;
    private static final int TASKS = 100;

    private RetainedCases() {}

    /** What was left, by the work's name and the model's. */
    record Measured(String of, Retained left) {

        private static final String BETWEEN = "\t";

        void print() {
            System.out.println(String.join(BETWEEN, of, "" + left.tasks(), "" + left.firstBytes(), "" + left.bytes(),
                    "" + left.failure()));
        }

        static Measured parse(String line) {
            String[] cells = line.split(BETWEEN);
            return new Measured(cells[0], cells[4].equals("null")
                    ? new Retained(Integer.parseInt(cells[1]), Long.parseLong(cells[2]), Long.parseLong(cells[3]), null)
                    : Retained.none(cells[4]));
        }
    }

    public static void main(String[] args) throws Exception {
        measure("mapOfThreads", MapOfThreads::new, "platform", "virtual", "sequential", "fixed-pool");
        measure("list", KeptInAList::new, "sequential", "fixed-pool", "virtual");
        measure("nothing", () -> index -> new byte[KEPT].length, "sequential", "fixed-pool", "platform", "virtual");
        measure("failures", () -> RetainedCases::failBelowThree, "virtual");
    }

    private static void measure(String name, Supplier<Work> work, String... models) throws Exception {
        for (String model : models) {
            var probe = new RetainedProbe(ThreadModels.named(model).orElseThrow(), new Scripted(work.get()),
                    new Size(TASKS, 10), Stage.Log.NONE);
            new Measured(name + " " + model, probe.measure()).print();
        }
    }

    private static Object failBelowThree(int index) {
        if (index < 3) {
            throw new IllegalStateException("no seats");
        }
        return null;
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
