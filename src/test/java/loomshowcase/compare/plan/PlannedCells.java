package loomshowcase.compare.plan;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModels;
import loomshowcase.compare.workload.Parameters;
import loomshowcase.compare.workload.Work;
import loomshowcase.compare.workload.Workload;
import loomshowcase.compare.workload.Workloads;
import loomshowcase.launch.InstalledJdks;

/** Cells made up for tests. */
public final class PlannedCells {

    private PlannedCells() {}

    /** Sleeps on some model. */
    public static PlannedCell sleeps(String model, int tasks, int poolSize, Duration each) {
        return cell(model, "sleep", tasks, poolSize, Map.of("durationNanos", Long.toString(each.toNanos())));
    }

    /** Sleeps that arrive at a rate. */
    public static PlannedCell sleepsAt(String rate, String model, int tasks, int poolSize, Duration each) {
        return cell(model, "sleep", tasks, poolSize, Map.of(
                "durationNanos", Long.toString(each.toNanos()), Rate.PARAMETER, rate));
    }

    private static PlannedCell cell(
            String model, String workload, int tasks, int poolSize, Map<String, String> parameters) {
        return new PlannedCell(InstalledJdks.running(), ThreadModels.named(model).orElseThrow(),
                Workloads.named(workload).orElseThrow(), new Parameters(new TreeMap<>(parameters)),
                new Size(tasks, poolSize), Repeats.ONCE, Optional.empty());
    }

    /** Tasks of which nobody knows how long they take. */
    static PlannedCell unknown(String model) {
        return new PlannedCell(InstalledJdks.running(), ThreadModels.named(model).orElseThrow(), new Unknown(),
                Parameters.of(Map.of()), new Size(10, 10), Repeats.ONCE, Optional.empty());
    }

    private record Unknown() implements Workload {

        @Override
        public String id() {
            return "unknown";
        }

        @Override
        public String summary() {
            return "what nobody knows";
        }

        @Override
        public int defaultTasks(Parameters parameters) {
            return 10;
        }

        @Override
        public String describe(Parameters parameters, int tasks) {
            return tasks + " tasks of which nobody knows";
        }

        @Override
        public Optional<Duration> floor(Parameters parameters, int tasks, int concurrency) {
            return Optional.empty();
        }

        @Override
        public Work open(Parameters parameters, int tasks) {
            return index -> null;
        }
    }
}
