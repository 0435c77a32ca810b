package loomshowcase.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("once")
class WordsFileTest {

    private static final String GOOD = """
            # two threads

            ## runs
            beside others

            ## predict
            How long?

            ## shows
            Two threads
            sleep.

            ## notice
            - The first point
              goes on.
            - The second.

            ## python
                t1.start()

                t1.join()

            ## forms
            - virtual: many that wait
            - platform: few

            ## next
            `ten-threads`: more.
            """;

    @Test
    void readsEachSection() {
        LessonWords words = LessonWords.read("good.md", GOOD);

        assertThat(words.title()).isEqualTo("two threads");
        assertThat(words.runMode()).isEqualTo(RunMode.BESIDE_OTHERS);
        assertThat(words.shows()).isEqualTo("Two threads sleep.");
        assertThat(words.notice()).containsExactly("The first point goes on.", "The second.");
        assertThat(words.python()).containsExactly("t1.start()", "", "t1.join()");
        assertThat(words.forms()).containsExactly(
                entry(FormKind.VIRTUAL, "many that wait"), entry(FormKind.PLATFORM, "few"));
        assertThat(words.next()).isEqualTo("`ten-threads`: more.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "# two threads          | two threads            | good.md, line 1: the title is missing",
        "# two threads          | # two threads that sleep for so long | good.md, line 1: the title has 34 characters",
        "## predict             | ## predicts            | good.md, line 6: '## predicts' is where the section 'predict'",
        "## shows               | ## notice              | good.md, line 9: '## notice' is where the section",
        "beside others          | sideways               | good.md, line 3: unknown way to run 'sideways'",
        "How long?              | ''                     | good.md, line 6: the section 'predict' is empty",
        "- The first point      | The first point        | good.md, line 14: a point begins with",
        "'    t1.join()'        | t1.join()              | good.md, line 21: code is indented",
        "- platform: few        | - plattform: few       | good.md, line 25: a form is written",
        "- platform: few        | - virtual: few         | good.md, line 25: the form 'virtual' is listed twice"})
    void namesTheFileAndTheLineOfAMistake(String right, String wrong, String message) {
        assertThatThrownBy(() -> LessonWords.read("good.md", GOOD.replace(right, wrong)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(message);
    }

    @Test
    void rejectsAFileWithoutItsLastSection() {
        assertThatThrownBy(() -> LessonWords.read("good.md", GOOD.substring(0, GOOD.indexOf("## next"))))
                .hasMessage("good.md, line 26: the file ends before the section 'next'");
    }
}
