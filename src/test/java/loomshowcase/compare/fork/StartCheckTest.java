package loomshowcase.compare.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModels;
import loomshowcase.compare.plan.Plan;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.plan.PlannedVariant;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.workload.Workload;
import loomshowcase.compare.workload.sleep.Sleep;
import loomshowcase.compare.workload.task.UserTask;
import loomshowcase.launch.InstalledJdk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a user's code or JVM options is found out once for each JDK, with scripted forks for JVMs. */
class StartCheckTest {

    private static final Workload TASK = new UserTask("com.acme.FetchOrder", List.of(), null);

    private static final ForkOptions NO_OPTIONS = new ForkOptions(128, List.of());

    private final List<PlannedCell> checked = new ArrayList<>();
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
        var check = new StartCheck(this::onlyOnTheNewJdk, NO_OPTIONS);
        Plan plan = check.applyTo(plan(TASK));
        assertThat(checked).extracting(cell -> cell.jdk().feature()).containsExactly(21, 25);
        assertThat(checked).extracting(cell -> cell.repeats().inFork()).containsOnly(0);
        assertThat(plan.cells()).extracting(PlannedCell::reasonNotToRun).containsExactly(
                Optional.of("too new"), Optional.of("too new"), Optional.empty(), Optional.empty());
        assertThat(check.refusal()).as("one JDK can").isEmpty();
    }

    @Test
    void whatNoJdkCanDoIsRefused() throws InterruptedException {
        var check = new StartCheck((cell, fork) -> new ForkResult(null, null, List.of(), "no such class"), NO_OPTIONS);
        check.applyTo(plan(TASK));
        assertThat(check.refusal()).contains("--task: no such class");
    }

    @Test
    void workloadsWithoutUserCodeNeedNoCheck() throws InterruptedException {
        var check = new StartCheck(this::onlyOnTheNewJdk, NO_OPTIONS);
        assertThat(check.applyTo(plan(Sleep.DEFAULT))).isEqualTo(plan(Sleep.DEFAULT));
        assertThat(checked).isEmpty();
        assertThat(check.refusal()).isEmpty();
    }

    @Test
    void aVariantThatNoJdkStartsWithIsRefusedByItsName() throws InterruptedException {
        var good = new PlannedVariant("good", List.of("-XX:+UseZGC"), null);
        var bad = new PlannedVariant("bad", List.of("-XX:+UseFooGC"), null);
        var check = new StartCheck((cell, fork) -> {
            checked.add(cell);
            return new ForkResult(null, null, List.of(),
                    cell.variant().equals(bad) ? "Unrecognized VM option 'UseFooGC'" : null);
        }, NO_OPTIONS);
        Plan plan = check.applyTo(plan(Sleep.DEFAULT).after(cell -> cell.as(bad)));
        assertThat(checked).as("once for each JDK").hasSize(2);
        assertThat(plan.toRun()).isEmpty();
        check.applyTo(plan(Sleep.DEFAULT).after(cell -> cell.as(good)));
        assertThat(check.refusal()).contains("--variant bad: JDK 21 does not start with -XX:+UseFooGC: Unrecognized VM "
                + "option 'UseFooGC'");
    }

    @Test
    void anOptionThatOneJdkKnowsIsNotRefused() throws InterruptedException {
        var check =
                new StartCheck(this::onlyOnTheNewJdk, new ForkOptions(128, List.of("-XX:+UseCompactObjectHeaders")));
        Plan plan = check.applyTo(plan(Sleep.DEFAULT));
        assertThat(plan.cells()).extracting(PlannedCell::canRun).containsExactly(false, false, true, true);
        assertThat(plan.cells().getFirst().reasonNotToRun().orElseThrow())
                .isEqualTo("JDK 21 does not start with -XX:+UseCompactObjectHeaders: too new");
        assertThat(check.refusal()).isEmpty();
    }

    private ForkResult onlyOnTheNewJdk(PlannedCell cell, int fork) {
        checked.add(cell);
        return new ForkResult(Samples.jdk25(), Duration.ofNanos(1), List.of(),
                cell.jdk().feature() == 25 ? null : "too new");
    }

    private Plan plan(Workload workload) {
        return new Plan(jdks.stream().flatMap(jdk -> Stream.of("platform", "virtual")
                .map(model -> new PlannedCell(jdk, ThreadModels.named(model).orElseThrow(), workload, new Size(10, 10),
                        Optional.empty())))
                .toList(), 1);
    }
}
