package loomshowcase.compare.report.figure;

import java.util.Collection;
import java.util.List;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.Spread;
import loomshowcase.compare.result.Status;

/** Which runs a table is about. It is one for all of its rows: a cold run is compared with cold ones, and no other. */
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
     * Warm, unless one of the rows that have figures has only ever been run cold; or did not settle in as many JVMs as
     * it takes to tell rows apart, while the cold runs of all of them come from as many.
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
        return coldEnough && !warmEnough ? COLD : WARM;
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

    /** For the head of a table: {@code cold: the first run of each JVM}. */
    public String text() {
        return word + ": " + meaning;
    }

    /**
     * The runs of a row that are of this kind. Where a row never settled, those after the first of each JVM stand in
     * for warm ones; the row must then be marked.
     */
    List<Run> runs(Cell row) {
        if (this == COLD) {
            return row.cold();
        }
        return row.warm().isEmpty() ? row.counted().stream().filter(run -> !run.cold()).toList() : row.warm();
    }
}
