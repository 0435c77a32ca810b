package loomshowcase.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.LessonWords;
import loomshowcase.catalogue.Shelf;
import loomshowcase.cli.shared.CatalogueText;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code run} prints of an idea, without the forms, which {@link RunIT} runs. */
@Tag("once")
class RunIdeaTest {

    private static final CatalogueText TEXT = new CatalogueText(80, true);

    /** Ends a run at the place where its reader answers. */
    private static final class Asked extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    static List<Idea> lessons() {
        return Catalogue.read(Jvm.classes()).on(Shelf.LESSONS);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    @DisplayName("Before a reader can answer, a lesson shows its title and its question, and nothing that answers it.")
    void asksBeforeAnythingElse(Idea lesson) {
        LessonWords words = (LessonWords) lesson.words();
        List<String> expected = new ArrayList<>(List.of(lesson.id() + ": " + words.title()));
        expected.addAll(TEXT.labelled("Predict", words.predict()));

        var shown = new ArrayList<String>();
        var run = new RunIdea(List.of(FormKind.values()), List.of(InstalledJdks.running()), null, null, TEXT,
                outcome -> {}, () -> {
                    throw new Asked();
                });
        assertThatThrownBy(() -> run.run(lesson, shown::add)).isInstanceOf(Asked.class);

        assertThat(shown).isEqualTo(expected);
        assertThat(words.predict()).endsWith("?");
    }

    @ParameterizedTest
    @MethodSource("lessons")
    @DisplayName("No line of a lesson's words and code is wider than the terminal.")
    void fitsIntoTheTerminal(Idea lesson) {
        LessonWords words = (LessonWords) lesson.words();
        for (int columns : List.of(80, 120)) {
            var text = new CatalogueText(columns, true);
            for (int feature = 21; feature <= 28; feature++) {
                int jdk = feature;
                var code = new RunCode(text);
                var lines = new ArrayList<>(text.labelled("Predict", words.predict()));
                lesson.kinds().stream().flatMap(kind -> lesson.form(kind, jdk).stream())
                        .forEach(form -> lines.addAll(code.lines(form)));
                lines.addAll(text.points("Notice", words.notice()));
                lines.addAll(RunIdea.python(text, words));
                lines.addAll(text.labelled("Next", words.next()));

                assertThat(lines).as("JDK %d, %d columns", feature, columns)
                        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(columns));
            }
        }
    }
}
