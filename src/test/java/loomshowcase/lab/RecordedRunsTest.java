package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.FormCode;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
@DisplayName("Recorded runs")
class RecordedRunsTest {

    private static final Catalogue CATALOGUE = Catalogue.read(Jvm.classes());

    @Test
    @DisplayName("move the line of a wait with its code, and say when the code was changed after the recording")
    void knowsWhetherTheCodeIsTheSame() {
        Idea idea = CATALOGUE.named("start-and-join").orElseThrow();
        Form form = idea.form(FormKind.PLATFORM, RecordedRuns.MAIN).orElseThrow();
        FormCode code = FormCode.of(form);
        int line = code.first() + 3;

        RecordingPage same = shown(idea, form, RecordedRun.mark(code), code.first() - 2, line - 2);
        RecordingPage other = shown(idea, form, "0123456789abcdef", code.first(), line);

        assertThat(same.old()).isFalse();
        assertThat(wait(same)).returns(line, TimelinePage.SpanPage::line);
        assertThat(other.old()).isTrue();
        assertThat(wait(other)).returns(null, TimelinePage.SpanPage::line).returns(null, TimelinePage.SpanPage::file);
        assertThat(same.same()).containsExactly("27.0.1");
    }

    private static RecordingPage shown(Idea idea, Form form, String mark, int first, int line) {
        var wait = new TimelinePage.SpanPage(1, 2, "sleeping", "asleep", "held", form.className(), line);
        var timeline = new TimelinePage(400, 1000, List.of(new TimelinePage.RowPage("main", false, 0, null, true,
                List.of(wait))), 0, List.of());
        var run = new RecordedRun(IdeaPage.key(form), "25.0.3", "2026-11-29", mark, first,
                List.of(new TimedLine(410.0, "Sleeping")), new RunEnd(0, 1400.0, List.of(), null, timeline, null));
        List<RecordingPage> shown = RecordingPage.of(idea,
                new RecordedRuns(List.of(run, RecordedRun.alike(IdeaPage.key(form), "27.0.1"),
                        RecordedRun.alike("virtual", "28"))));
        assertThat(shown).hasSize(1);
        return shown.getFirst();
    }

    private static TimelinePage.SpanPage wait(RecordingPage page) {
        return page.end().timeline().rows().getFirst().spans().getFirst();
    }

    @Test
    @DisplayName("are kept as text, and read as they were")
    void keepsRuns() throws IOException {
        RecordedRuns runs = RecordedRuns.packed(CATALOGUE.named("start-and-join").orElseThrow());

        assertThat(RecordedRuns.read(runs.text())).isEqualTo(runs);
        assertThat(runs.all()).isNotEmpty();
    }
}
