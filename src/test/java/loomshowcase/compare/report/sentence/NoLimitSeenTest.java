package loomshowcase.compare.report.sentence;

import static loomshowcase.compare.report.sentence.TaskRows.inThreeJvms;
import static loomshowcase.compare.report.sentence.TaskRows.row;
import static loomshowcase.compare.report.sentence.TaskRows.said;
import static loomshowcase.compare.report.sentence.TaskRows.warm;
import static loomshowcase.compare.result.Samples.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Distribution;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 200 calls of a task that takes 20 ms alone, of which nothing shows what limits them. */
@DisplayName("What limits an own task, if nothing shows it")
class NoLimitSeenTest {

    @Test
    @DisplayName("is one task that takes far longer than the others, if it does")
    void theLongestOfThem() {
        var service = new Distribution(Map.of(Percentile.P50, 20 * MILLI), 1_000 * MILLI);
        Cell rare = Samples.with(row("virtual", 199, 1_010, 21, 22), Status.MEASURED, null, List.of(),
                run -> Changed.of(run, "serviceNanos", service));
        assertThat(said(inThreeJvms(rare))).first().asString()
                .isEqualTo(
                        "No limit was seen inside the tasks: a task took 20.0 ms on virtual, with 199 in flight, and "
                                + "20.0 ms alone. The longest task took 1.00 s, and half of them at most 20.0 ms: the longest "
                                + "decides how long all take.");
    }

    @Test
    @DisplayName("was not seen if about all were served at once, each about as quickly as alone")
    void notSeen() {
        assertThat(said(inThreeJvms(row("platform", 200, 24, 23, 24), row("virtual", 200, 24, 22, 23)))).contains(
                "No limit was seen inside the tasks: a task took 23.0 ms on platform, with 200 in flight, and 20.0 ms "
                        + "alone.");
    }

    @Test
    @DisplayName("may be something that a task needs for a part of its time, if it took longer than alone")
    void partOfTheTime() {
        Cell[] part = inThreeJvms(row("virtual", 200, 38, 29, 36));
        assertThat(said(part))
                .contains("No limit was seen: a task took 29.0 ms on virtual, with 200 in flight, and 20.0 ms "
                        + "alone. The first use of a model or a busy moment can explain the difference, and so can something "
                        + "scarce that a task needs for a part of its time. More tasks (-n) or warm runs (-r 3) would tell.");
        assertThat(said(warm(part[0])))
                .contains("No limit was seen: a task took 29.0 ms on virtual, with 200 in flight, "
                        + "and 20.0 ms alone. A busy moment can explain the difference, and so can something scarce that a task "
                        + "needs for a part of its time. More tasks (-n) would tell.");
    }

    @Test
    @DisplayName("is not told from a few milliseconds, which the first use of a model takes as well")
    void aFewMilliseconds() {
        assertThat(said(row("virtual", 200, 120))).first().asString().isEqualTo(
                "Whether something limits them cannot be told: a task took 60.0 ms on virtual and 20.0 ms alone, which "
                        + "the first use of a model or a busy moment explains as well. Use more tasks (-n), or -r 3.");
    }

    @Test
    @DisplayName("was not seen on a busy machine, on which threads start late and each task is quick")
    void aBusyMachine() {
        Cell late = Samples.with(row("virtual", 200, 300, 150, 270), Status.MEASURED, null, List.of(),
                run -> Changed.of(run, "serviceNanos", Distribution.of(35 * MILLI)));
        assertThat(said(inThreeJvms(late))).first().asString().isEqualTo(
                "No limit was seen: a task took 35.0 ms on virtual, with 200 in flight, and 20.0 ms alone. The first use of "
                        + "a model or a busy moment can explain the difference, and so can something scarce that a task "
                        + "needs for a part of its time. More tasks (-n) or warm runs (-r 3) would tell. All together took "
                        + "300 ms, most likely because of what comes before a task begins: starting it, or a busy machine.");
        assertThat(said(row("fixed-pool", 50, 100), late)).noneMatch(line -> line.contains("hinder one another"));
    }
}
