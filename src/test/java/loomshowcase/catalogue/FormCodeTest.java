package loomshowcase.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import loomshowcase.catalogue.FormCode.Difference;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("once")
class FormCodeTest {

    private static final Catalogue CATALOGUE = Catalogue.read(Jvm.classes());

    static Stream<Idea> ideas() {
        return CATALOGUE.ideas().stream();
    }

    /** Where a reader sees a difference, the earlier form and the difference make the later form. */
    @ParameterizedTest
    @MethodSource("ideas")
    void everyLineOfEveryFormIsInItsDifferenceOrInTheFormThatItDiffersFrom(Idea idea) {
        var earlier = new ArrayList<FormCode>();
        for (Form form : idea.forms()) {
            FormCode code = FormCode.of(form);
            assertThat(code.lines()).isNotEmpty();
            code.differenceFrom(earlier).ifPresent(difference -> {
                List<String> known = new ArrayList<>(named(FormCode.of(difference.from()), form));
                difference.lines().stream().filter(line -> line.startsWith("-"))
                        .forEach(line -> assertThat(known.remove(line.substring(1))).as(line).isTrue());
                difference.lines().stream().filter(line -> line.startsWith("+"))
                        .forEach(line -> known.add(line.substring(1)));
                assertThat(known).containsExactlyInAnyOrderElementsOf(code.lines());
            });
            earlier.add(code);
        }
    }

    private static List<String> named(FormCode code, Form other) {
        return code.lines().stream().map(line -> line.replace(code.form().fileName().replace(".java", ""),
                other.fileName().replace(".java", ""))).toList();
    }

    /** What is broken in a form is what a reader must see. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "torn-lines | platform | -        System.out.print(line);",
        "torn-lines | platform | +        System.out.println(line);",
        "start-and-join | virtual | +        Thread t1 = Thread.ofVirtual().start(() -> doSomething(1));",
        "ten-threads | broken | -        for (Thread t : threads) {"})
    void theDifferenceHasTheIdeaOfTheForm(String id, String kind, String line) {
        assertThat(shown(id, kind)).contains(line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "deadlock | broken | takeBoth(right, left, bothHoldOne)",
        "failure | platform | throw new IllegalStateException",
        "concurrent-or-parallel | platform | static "})
    void aFormThatIsShownWholeHasItToo(String id, String kind, String part) {
        assertThat(shown(id, kind)).anyMatch(line -> line.contains(part));
    }

    @Test
    void theFirstFormHasNothingToDifferFrom() {
        assertThat(code("start-and-join", "platform").differenceFrom(List.of())).isEmpty();
    }

    @Test
    void theDifferenceIsFromTheFormThatIsMostAlike() {
        List<FormCode> earlier = Stream.of("structured", "platform", "virtual")
                .map(kind -> code("ten-threads", kind)).toList();

        assertThat(code("ten-threads", "broken").differenceFrom(earlier)).get().extracting(Difference::from)
                .isEqualTo(code("ten-threads", "platform").form());
    }

    @Test
    void linesThatAreLeftOutAreMarkedBetweenTheOthers() {
        assertThat(shown("ten-threads", "broken").getFirst()).isNotEqualTo("…");
        assertThat(shown("torn-lines", "platform")).containsExactly(
                "     static void printLine(String line, Phaser both) {",
                "-        System.out.print(line);",
                "         both.arriveAndAwaitAdvance();",
                "-        System.out.println();",
                "+        System.out.println(line);",
                "     }");
    }

    private static List<String> shown(String id, String kind) {
        Idea idea = CATALOGUE.named(id).orElseThrow();
        var earlier = new ArrayList<FormCode>();
        for (FormKind before : idea.kinds()) {
            if (before.id().equals(kind)) {
                break;
            }
            earlier.add(code(id, before.id()));
        }
        FormCode code = code(id, kind);
        return code.differenceFrom(earlier).map(Difference::lines).orElse(code.lines());
    }

    private static FormCode code(String id, String kind) {
        return FormCode.of(CATALOGUE.named(id).orElseThrow()
                .form(FormKind.named(kind).orElseThrow(), 25).orElseThrow());
    }
}
