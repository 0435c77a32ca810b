package loomshowcase.lab;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.FormCode;
import loomshowcase.catalogue.Idea;

/**
 * A recorded run as the page shows it, in the place of one that happens.
 *
 * @param form key of the form
 * @param same versions of the JDKs on which it printed the same, times and ids apart; for a claim, the same verdict
 * @param old  whether the form's code is another since; then lines of code are left out
 */
record RecordingPage(String form, String jdk, String on, List<String> same, boolean old, List<TimedLine> lines,
        RunEnd end) {

    /** Those of an idea that are kept whole, and whose form still exists. */
    static List<RecordingPage> of(Idea idea, RecordedRuns runs) {
        return runs.all().stream().filter(RecordedRun::whole).sorted(Comparator.comparing(RecordedRun::feature))
                .flatMap(run -> form(idea, run).stream().map(form -> of(form, run, runs))).toList();
    }

    private static Optional<Form> form(Idea idea, RecordedRun run) {
        return idea.forms().stream().filter(form -> IdeaPage.key(form).equals(run.form())).findFirst();
    }

    private static RecordingPage of(Form form, RecordedRun run, RecordedRuns runs) {
        FormCode code = FormCode.of(form);
        boolean old = !RecordedRun.mark(code).equals(run.code());
        TimelinePage timeline = run.end().timeline();
        return new RecordingPage(run.form(), run.jdk(), run.on(), same(run, runs), old, run.lines(),
                run.end().withTimeline(timeline == null || timeline.rows().isEmpty() ? null
                        : timeline.withSpans(span -> moved(span, form, old, code.first() - run.first()))));
    }

    private static List<String> same(RecordedRun run, RecordedRuns runs) {
        return run.feature() != RecordedRuns.MAIN ? List.of() : runs.all().stream()
                .filter(other -> !other.whole() && other.form().equals(run.form())).map(RecordedRun::jdk).toList();
    }

    /** A comment that has grown since has moved the code below it. */
    private static TimelinePage.SpanPage moved(TimelinePage.SpanPage span, Form form, boolean old, int by) {
        if (span.line() == null || !form.className().equals(span.file())) {
            return span;
        }
        return new TimelinePage.SpanPage(span.start(), span.end(), span.activity(), span.words(), span.holds(),
                old ? null : span.file(), old ? null : Integer.valueOf(span.line() + by));
    }
}
