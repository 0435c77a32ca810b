package loomshowcase.cli.compare;

import java.time.Duration;
import loomshowcase.cli.shared.Converters;
import picocli.CommandLine.Option;

/** What the tasks of {@code cpu} and of {@code connections} do. */
final class WorkloadOptions {

    @Option(names = "--cpu-work", paramLabel = "SIZE", converter = CompareConverters.OfCpuWork.class,
            defaultValue = "128MB", description = "cpu: how much each task digests. Default: ${DEFAULT-VALUE}.")
    long cpuWorkBytes;

    @Option(names = "--connections", paramLabel = "K", converter = Converters.OfCount.class, defaultValue = "10",
            description = "connections: how many there are, each held for --duration. Default: ${DEFAULT-VALUE}, as "
                    + "in HikariCP.")
    int connections;

    @Option(names = "--acquire-timeout", paramLabel = "TIME", converter = Converters.OfDuration.class,
            defaultValue = "30s", description = "connections: how long a task waits for one; 0s: for ever. Default: "
                    + "${DEFAULT-VALUE}, as in HikariCP.")
    Duration acquireTimeout;
}
