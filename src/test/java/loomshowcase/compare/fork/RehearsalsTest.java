package loomshowcase.compare.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModels;
import loomshowcase.compare.plan.Plan;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.plan.Repeats;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.workload.Parameters;
import loomshowcase.compare.workload.Workloads;
import loomshowcase.launch.InstalledJdk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a user's code is found out once for each JDK, with scripted forks in place of JVMs. */
class RehearsalsTest {

    private final List<PlannedCell> rehearsed = new ArrayList<>();
    private List<InstalledJdk> jdks;

    @BeforeEach
    void twoJdks(@TempDir Path folder) throws IOException {
        jdks = List.of(jdk(folder, 21), jdk(folder, 25));
    }

    private static InstalledJdk jdk(Path folder, int feature) throws IOException {
        Path home = Files.createDirectories(folder.resolve("jdk-" + feature));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + feature + ".0.1\"");
        Path java = Files.writeString(Files.createDirectories(home.resolve("bin")).resolve("java"), "");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return InstalledJdk.at(home).orElseThrow();
    }

    @Test
    void eachJdkIsAskedOnceForAllModels() throws InterruptedException {
        var rehearsals = new Rehearsals(this::onlyOnTheNewJdk);
        Plan plan = rehearsals.applyTo(plan("task"));
        assertThat(rehearsed).extracting(cell -> cell.jdk().feature()).containsExactly(21, 25);
        assertThat(rehearsed).extracting(cell -> cell.repeats().inFork()).containsOnly(0);
        assertThat(plan.cells()).extracting(PlannedCell::whyNot).containsExactly(
                Optional.of("too new"), Optional.of("too new"), Optional.empty(), Optional.empty());
        assertThat(rehearsals.refusal()).as("one JDK can").isEmpty();
    }

    @Test
    void whatNoJdkCanDoIsRefused() throws InterruptedException {
        var rehearsals = new Rehearsals((cell, fork) -> new ForkResult(null, null, List.of(), "no such class"));
        rehearsals.applyTo(plan("task"));
        assertThat(rehearsals.refusal()).contains("no such class");
    }

    @Test
    void ourOwnWorkloadsNeedNone() throws InterruptedException {
        var rehearsals = new Rehearsals(this::onlyOnTheNewJdk);
        assertThat(rehearsals.applyTo(plan("sleep"))).isEqualTo(plan("sleep"));
        assertThat(rehearsed).isEmpty();
        assertThat(rehearsals.refusal()).isEmpty();
    }

    private ForkResult onlyOnTheNewJdk(PlannedCell cell, int fork) {
        rehearsed.add(cell);
        return new ForkResult(Samples.jdk25(), 1L, List.of(), cell.jdk().feature() == 25 ? null : "too new");
    }

    private Plan plan(String workload) {
        var parameters = Parameters.of(Map.of("task", "com.acme.FetchOrder", "classPath", ".", "durationNanos", "1"));
        return new Plan(jdks.stream().flatMap(jdk -> Stream.of("platform", "virtual")
                .map(model -> new PlannedCell(jdk, ThreadModels.named(model).orElseThrow(),
                        Workloads.named(workload).orElseThrow(), parameters, new Size(10, 10), new Repeats(1, 0, 1),
                        Optional.empty())))
                .toList(), 1);
    }
}
