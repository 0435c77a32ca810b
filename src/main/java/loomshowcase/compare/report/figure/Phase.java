package loomshowcase.compare.report.figure;

import java.util.Collection;
import java.util.List;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Spread;
import loomshowcase.compare.result.Status;

/**
 * Which kind of run a table shows. Cold runs are only compared with cold runs. In a table of warm runs, a row that has none
 * shows all runs after the first of each JVM, and is marked.
 */
public enum Phase {
    COLD("cold", "the first run of each JVM"),
    WARM("warm", "the runs of each JVM once it had settled");

    private final String word;
    private final String meaning;

    Phase(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /**
     * Cold, if a row with figures has only cold runs; or if a row did not settle in enough JVMs to tell rows apart, while
     * all rows have cold runs from enough JVMs. Otherwise warm. Code of the user's is never judged by cold runs if there
     * are others: they load its classes and open its connections, which a service does once.
     */
    public static Phase of(Collection<Cell> rows) {
        List<Cell> shown = rows.stream()
                .filter(row -> row.status() != Status.FAILED && !row.counted().isEmpty()).toList();
        if (shown.stream().anyMatch(row -> row.counted().stream().allMatch(Run::cold))) {
            return COLD;
        }
        boolean warmEnough = shown.stream().allMatch(
                row -> forks(row.warm()) >= Math.min(Spread.ENOUGH_FORKS, forks(row.counted())));
        boolean coldEnough = shown.stream().allMatch(row -> forks(row.cold()) >= Spread.ENOUGH_FORKS);
        boolean known = shown.stream().noneMatch(row -> row.traits().areUnknown());
        return known && coldEnough && !warmEnough ? COLD : WARM;
    }

    private static long forks(List<Run> runs) {
        return runs.stream().map(Run::fork).distinct().count();
    }

    public Phase other() {
        return this == COLD ? WARM : COLD;
    }

    public String word() {
        return word;
    }

    /** For the title of a table of these rows: {@code cold: the first run of each JVM}. */
    public String text(Collection<Cell> rows) {
        boolean replaced = this == WARM && rows.stream().anyMatch(row -> hasLaterRunsOnly(row) && !runs(row).isEmpty());
        return word + ": " + meaning + (replaced ? ", or all after its first" : "");
    }

    /**
     * The runs of a row of this kind. If the row never settled, all runs after the first of each JVM replace the warm
     * ones; so they do for code of the user's if not all of its JVMs settled, since those that did are not the usual ones.
     * The table must then mark the row.
     */
    List<Run> runs(Cell row) {
        if (this == COLD) {
            return row.cold();
        }
        return hasLaterRunsOnly(row) ? row.counted().stream().filter(run -> !run.cold()).toList() : row.warm();
    }

    private static boolean hasLaterRunsOnly(Cell row) {
        boolean unusual = row.traits().areUnknown() && Boolean.FALSE.equals(row.outcome().settled());
        return row.warm().isEmpty() || unusual;
    }
}
