package loomshowcase.cli.compare;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code compare}: the same work on every thread model, and what each one cost. */
@Command(
        name = "compare",
        description = "Runs the same work on every thread model and shows what each one cost: time, waiting, threads, "
                + "memory, CPU. Without arguments: ten sleeps of a second, and fifteen downloads, in under a minute.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n")
public final class CompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WORKLOAD", arity = "0..*", description = "sleep, download, cpu, connections. "
            + "Default: sleep and download; with --task, that.")
    private List<String> workloads = List.of();

    @Mixin
    private CompareOptions options = new CompareOptions();

    @ArgGroup(validate = false, heading = "%nDownloads:%n")
    private DownloadOptions downloads = new DownloadOptions();

    @ArgGroup(validate = false, heading = "%nOther workloads:%n")
    private WorkloadOptions work = new WorkloadOptions();

    @ArgGroup(validate = false, heading = "%nYour own task:%n")
    private TaskOptions task = new TaskOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return new CompareRun(spec.commandLine(), options).run(workloads, new InputOptions(downloads, work, task));
    }
}
