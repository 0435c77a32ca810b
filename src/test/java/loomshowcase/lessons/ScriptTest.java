package loomshowcase.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The notation of the contracts finds wrong output. */
@Tag("once")
class ScriptTest {

    @Test
    void expectsLinesInTheirOrder() {
        Script script = Script.read(List.of("one", "two"));

        assertThat(script.deviation(List.of("one", "two"))).isEmpty();
        assertThat(script.deviation(List.of("two", "one"))).hasValueSatisfying(
                said -> assertThat(said).startsWith("line 1 is 'two'"));
    }

    @Test
    void acceptsAnyOrderOfLinesJoinedByAnAmpersand() {
        Script script = Script.read(List.of("2 x sleeping & done"));

        assertThat(script.deviation(List.of("sleeping", "done", "sleeping"))).isEmpty();
        assertThat(script.deviation(List.of("sleeping", "done", "done"))).isPresent();
    }

    @Test
    void expectsLinesJoinedByASlashToAlternate() {
        Script script = Script.read(List.of("2 x sleeping / done"));

        assertThat(script.deviation(List.of("sleeping", "done", "sleeping", "done"))).isEmpty();
        assertThat(script.deviation(List.of("sleeping", "sleeping", "done", "done"))).isPresent();
    }

    @Test
    void acceptsThatALineWithMaybeIsMissing() {
        Script script = Script.read(List.of("done & maybe interrupted", "finished"));

        assertThat(script.deviation(List.of("interrupted", "done", "finished"))).isEmpty();
        assertThat(script.deviation(List.of("done", "finished"))).isEmpty();
        assertThat(script.deviation(List.of("interrupted", "finished"))).isPresent();
        assertThat(script.deviation(List.of("done", "finished", "interrupted"))).isPresent();
    }

    @Test
    void masksNumbersAndRests() {
        Script script = Script.read(List.of("Thread[\\##] after # s: *"));

        assertThat(script.deviation(List.of("Thread[#31] after 1.02 s: (anything)"))).isEmpty();
        assertThat(script.deviation(List.of("Thread[31] after 1.02 s: (anything)"))).isPresent();
    }

    @Test
    void acceptsNoMissingAndNoExtraLine() {
        Script script = Script.read(List.of("one", "two"));

        assertThat(script.deviation(List.of("one"))).hasValueSatisfying(said -> assertThat(said).contains("ends"));
        assertThat(script.deviation(List.of("one", "two", "three"))).contains("line 3 is one too many: 'three'");
    }
}
