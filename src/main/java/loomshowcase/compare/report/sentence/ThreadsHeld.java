package loomshowcase.compare.report.sentence;

import java.util.List;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.text.Counts;

/** How many platform threads the same number of tasks took. */
final class ThreadsHeld implements Rule {

    /** From so many threads on, they are worth a sentence. */
    private static final int MANY = 1_000;

    @Override
    public List<String> sentences(Rows rows) {
        List<Figures> together = rows.together();
        return rows.trusted("virtual").filter(together::contains)
                .flatMap(virtual -> together.stream().filter(row -> row.threads().model() >= MANY).findFirst()
                        .map(platform -> "%s held %s platform threads; virtual carried the same %s on %s.".formatted(
                                platform.label(), Counts.text(platform.threads().model()), rows.tasksText(),
                                virtual.threads().carriers())))
                .stream().toList();
    }
}
