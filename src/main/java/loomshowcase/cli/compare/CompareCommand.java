package loomshowcase.cli.compare;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    private CompareOptions options = new CompareOptions();

    /** Its parameters and most options are declared by the workloads: {@link WorkloadOptions#addTo}. */
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return new CompareRun(spec.commandLine(), options).run(
                spec.commandLine().getParseResult().matchedPositionalValue(0, List.of()));
    }
}
