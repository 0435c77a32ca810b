package loomshowcase.compare.report.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.result.Retained;
import loomshowcase.text.Counts;
import loomshowcase.text.Listed;

/** What calls leave on the heap, and whether that depends on the threads. */
final class Retention {

    /** Models with a thread for each task. The others reuse threads. */
    private static final Set<String> THREAD_PER_TASK = Set.of("platform", "virtual", "structured");

    /** Rows that keep something within this factor of one another keep the same. */
    private static final double ALIKE = 1.5;

    /** A pool that leaves so many times less has made a few more threads, and does not leave something for each task. */
    private static final int FEW = 8;

    private Retention() {}

    static Stream<String> sentences(Rows rows) {
        List<Figures> measured = rows.all().stream()
                .filter(row -> row.hasFigures() && row.cell().retained() != null).toList();
        List<Figures> known = measured.stream().filter(row -> retained(row).known()).toList();
        var said = new ArrayList<String>();
        if (!known.isEmpty()) {
            said.add(found(known));
        }
        measured.stream().filter(row -> !retained(row).known()).map(row -> "%s: what calls leave on the heap was not "
                .formatted(row.label()) + "measured: " + retained(row).failure() + ".").forEach(said::add);
        return said.stream();
    }

    private static Retained retained(Figures row) {
        return row.cell().retained();
    }

    private static String found(List<Figures> rows) {
        List<Figures> keep = rows.stream().filter(row -> retained(row).seen()).toList();
        List<Figures> others = rows.stream().filter(row -> !retained(row).seen()).toList();
        String least = Amounts.bytes(rows.stream().mapToLong(row -> retained(row).leastPerTask()).max().orElseThrow());
        String again = Counts.of(retained(rows.getFirst()).tasks(), "further call");
        if (keep.isEmpty()) {
            return "%s left nothing on the heap with %s; less than %s a call would not have been seen.".formatted(
                    capitalized(again), Figures.names(others), least);
        }
        String left = "%s left on the heap, for each call: %s%s.".formatted(capitalized(again), Listed.and(keep.stream()
                .map(row -> "%s with %s".formatted(Amounts.bytes(retained(row).perTask()), row.label())).toList()),
                others.isEmpty() ? "" : "; with %s nothing was seen (less than %s a call would not have been)"
                        .formatted(Figures.names(others), least));
        return left + why(keep, others);
    }

    private static String why(List<Figures> keep, List<Figures> others) {
        long greatest = keep.stream().mapToLong(row -> retained(row).perTask()).max().orElseThrow();
        List<Figures> much = keep.stream().filter(row -> FEW * retained(row).perTask() >= greatest).toList();
        List<Figures> little =
                Stream.concat(keep.stream(), others.stream()).filter(row -> !much.contains(row)).toList();
        if (!little.isEmpty() && much.stream().allMatch(Retention::hasThreadPerTask)
                && little.stream().noneMatch(Retention::hasThreadPerTask)) {
            return (" It is kept for each thread, and %s never use%s a thread twice: look for a map whose keys "
                    + "are threads or their ids. In a service it grows with every request.").formatted(
                            Figures.names(much), much.size() == 1 ? "s" : "");
        }
        long least = keep.stream().mapToLong(row -> retained(row).perTask()).min().orElseThrow();
        boolean alsoWhereThreadsAreReused = keep.stream().anyMatch(row -> !hasThreadPerTask(row));
        return others.isEmpty() && greatest <= ALIKE * least && alsoWhereThreadsAreReused
                ? " The task keeps it, whatever thread runs it. If that is no cache, it grows with every request." : "";
    }

    private static boolean hasThreadPerTask(Figures row) {
        return THREAD_PER_TASK.contains(row.cell().model());
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
