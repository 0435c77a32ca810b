package loomshowcase.compare.plan;

import java.time.Duration;
import java.util.Optional;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModels;
import loomshowcase.compare.workload.Settings;
import loomshowcase.compare.workload.Work;
import loomshowcase.compare.workload.Workload;
import loomshowcase.compare.workload.sleep.Sleep;
import loomshowcase.launch.InstalledJdks;

/** Cells made up for tests. */
public final class PlannedCells {

    private PlannedCells() {}

    /** A cell of the JDK that runs the test. */
    public static PlannedCell of(String model, Workload workload, Size size) {
        return new PlannedCell(InstalledJdks.running(), ThreadModels.named(model).orElseThrow(), workload, size,
                Optional.empty());
    }

    /** Sleeps on some model. */
    public static PlannedCell sleeps(String model, int tasks, int poolSize, Duration each) {
        return of(model, new Sleep(each), new Size(tasks, poolSize));
    }

    /** Tasks of some workload that arrive at a rate. */
    public static PlannedCell at(String rate, PlannedCell cell) {
        return new PlannedCell(cell.jdk(), cell.model(), cell.workload(), cell.size(), Optional.of(Rate.parse(rate)));
    }

    /** Sleeps that arrive at a rate. */
    public static PlannedCell sleepsAt(String rate, String model, int tasks, int poolSize, Duration each) {
        return at(rate, sleeps(model, tasks, poolSize, each));
    }

    /** Tasks whose time is not known. */
    static PlannedCell unknown(String model) {
        return of(model, new Unknown(), new Size(10, 10));
    }

    private record Unknown() implements Workload {

        @Override
        public String id() {
            return "unknown";
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
            return 10;
        }

        @Override
        public String describe(int tasks) {
            return tasks + " tasks whose time is not known";
        }

        @Override
        public Optional<Duration> floor(int tasks, int concurrency) {
            return Optional.empty();
        }

        @Override
        public Work open(int tasks) {
            return index -> null;
        }
    }
}
