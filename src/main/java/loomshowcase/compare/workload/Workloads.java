package loomshowcase.compare.workload;

import java.util.List;
import java.util.Optional;
import loomshowcase.compare.workload.connections.Connections;
import loomshowcase.compare.workload.cpu.Cpu;
import loomshowcase.compare.workload.download.Download;
import loomshowcase.compare.workload.sleep.Sleep;
import loomshowcase.compare.workload.task.UserTask;

/** Every workload there is, with its usual settings, in the order of the report. */
public final class Workloads {

    private static final List<Workload> ALL = List.of(
            Sleep.DEFAULT,
            Download.DEFAULT,
            Cpu.DEFAULT,
            Connections.DEFAULT,
            UserTask.UNNAMED);

    private Workloads() {}

    public static List<Workload> all() {
        return ALL;
    }

    public static Optional<Workload> named(String id) {
        return ALL.stream().filter(workload -> workload.id().equals(id)).findFirst();
    }
}
