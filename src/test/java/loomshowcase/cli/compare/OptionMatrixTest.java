package loomshowcase.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import loomshowcase.compare.workload.Workload;
import loomshowcase.compare.workload.WorkloadOption;
import loomshowcase.compare.workload.Workloads;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

@DisplayName("Each option of a workload")
class OptionMatrixTest {

    /** Each option with each workload that is chosen by its name and lacks it. */
    static Stream<Arguments> optionsOfOthers() {
        return Workloads.all().stream().flatMap(owner -> owner.options().stream()).map(WorkloadOption::name).distinct()
                .flatMap(name -> Workloads.all().stream()
                        .filter(workload -> workload.options().stream().noneMatch(WorkloadOption::chooses))
                        .filter(workload -> workload.options().stream().noneMatch(option -> option.name().equals(name)))
                        .map(workload -> Arguments.of(name, workload.id())));
    }

    @ParameterizedTest
    @MethodSource("optionsOfOthers")
    @DisplayName("is refused with a workload that does not have it, since it would change nothing")
    void isRefused(String name, String workload) {
        WorkloadOption option = Workloads.all().stream().map(Workload::options).flatMap(List::stream)
                .filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        var arguments = new ArrayList<>(List.of(workload, name));
        if (!option.label().isEmpty()) {
            arguments.add(option.setting().type() == Integer.class || option.setting().type() == Long.class ? "10"
                    : option.setting().type() == java.time.Duration.class ? "10ms" : "x");
        }
        var err = new StringWriter();
        var command = new CommandLine(new CompareCommand()).setErr(new PrintWriter(err, true));
        WorkloadOptions.addTo(command.getCommandSpec());

        int code = command.execute(arguments.toArray(String[]::new));

        // An option that chooses a workload of its own does change something: that one is measured too.
        assertThat(code).as(err.toString()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains(option.chooses() ? "" : name);
    }
}
