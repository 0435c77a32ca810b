package loomshowcase.cli;

import picocli.CommandLine.Option;

/** What the tasks of {@code cpu} do. */
final class WorkloadOptions {

    @Option(names = "--cpu-work", paramLabel = "SIZE", converter = Converters.OfCpuWork.class, defaultValue = "128MB",
            description = "cpu: how much each task digests. Default: ${DEFAULT-VALUE}.")
    long cpuWorkBytes;
}
