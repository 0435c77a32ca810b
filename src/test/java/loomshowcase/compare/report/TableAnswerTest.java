package loomshowcase.compare.report;

import static loomshowcase.compare.result.Samples.MILLI;
import static loomshowcase.compare.result.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Changed;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.OpenLoop;
import loomshowcase.compare.result.Samples;
import loomshowcase.compare.result.Status;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The answer of a page")
class TableAnswerTest {

    private static final Jdk OLD = new Jdk(21, "21.0.13", "Eclipse Adoptium", List.of());

    private static Answer answer(Cell... cells) {
        return TableAnswer.of(new Sections(Samples.results(List.of(cells)), View.USUAL, true).all());
    }

    private static Cell atARate(Jdk jdk, String alone, double growth) {
        return Changed.of(Samples.openLoop(Samples.cell("virtual", 0, SECOND)), "jdk", jdk, "work",
                "10 calls of A; one alone took " + alone + ", arriving at 300/s", "openLoop",
                new OpenLoop(300, 3.0, 10, 0.0, growth));
    }

    @Test
    @DisplayName("names the JDK that each part is about, though a task took another time alone on each")
    void namesTheJdks() {
        assertThat(answer(atARate(OLD, "30.2 ms", 0), atARate(Samples.jdk25(), "31.4 ms", 100)).verdicts())
                .extracting(Answer.Verdict::about)
                .containsExactly("sleep: 10 calls of A, arriving at 300/s, on Temurin 21.0.13",
                        "sleep: 10 calls of A, arriving at 300/s, on Temurin 25.0.3", "What the JDK changed");
    }

    @Test
    @DisplayName("begins with what models do to one another where two JDKs stand side by side")
    void modelsBeforeJdks() {
        Cell[] cells = Stream.of(OLD, Samples.jdk25()).flatMap(jdk -> Stream.of(
                Samples.cell("sequential", 10 * SECOND, 10 * SECOND), at10(Samples.cell("virtual", SECOND, SECOND)))
                .map(cell -> Changed.of(cell, "jdk", jdk))).toArray(Cell[]::new);
        assertThat(answer(cells).verdicts()).singleElement()
                .satisfies(verdict -> assertThat(verdict.sentences()).first()
                        .asString().startsWith("On 25: One after another, the 10 tasks took 10.0 s"));
    }

    private static Cell at10(Cell cell) {
        return Samples.at(10, cell, 10);
    }

    @Test
    @DisplayName("says of rows at a rate how far their latencies differ")
    void differencesAtARate() {
        Cell cell = Changed.of(atARate(OLD, "30 ms", 0), "runs", Stream.of(0, 1, 2).map(fork -> Changed.of(
                atARate(OLD, "30 ms", 0).runs().getFirst(), "fork", fork)).toList());
        assertThat(answer(cell).howSure()).contains("The JVMs of a row differ by up to 0 % in median latency.");
    }

    @Test
    @DisplayName("counts the rows of a comparison that was interrupted")
    void interrupted() {
        Cell half = Changed.of(Samples.cell("virtual", 0, MILLI), "status", Status.INTERRUPTED);
        assertThat(answer(half).howSure()).startsWith("How sure: each row is from 1 JVM.");
    }

    @Test
    @DisplayName("says of rows that all failed what is to be done")
    void allFailed() {
        Cell failed = Samples.without(Samples.cell("virtual", 0, MILLI), Status.FAILED, "10 of 10 tasks failed");
        assertThat(answer(failed).whatWouldChangeIt()).isEqualTo(
                "What would change it: mend what the rows name as the reason, and measure again.");
    }
}
