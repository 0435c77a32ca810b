package loomshowcase.diagnose.pools;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loomshowcase.diagnose.FrameNames;
import loomshowcase.text.Counts;
import loomshowcase.text.Digits;
import loomshowcase.text.Listed;
import loomshowcase.text.Prose;
import loomshowcase.text.Wrap;

/** Pools as a table: a row of figures for each, and below it the verdict, its waits, and what is to be known. */
final class PoolTable {

    private static final String INDENT = " ".repeat(6);
    private static final String FRAME_INDENT = " ".repeat(14);
    private static final int FIGURES = 50;
    private static final int LONGEST_NAME = 50;

    /** Waits of a smaller share are left out. */
    private static final double SMALLEST_SHARE = 0.02;
    private static final int MOST_PLACES = 2;

    private final Prose prose;
    private final int nameWidth;
    private final List<String> lines = new ArrayList<>();

    PoolTable(Prose prose) {
        this.prose = prose;
        this.nameWidth = Math.min(prose.columns() - FIGURES, LONGEST_NAME);
    }

    List<String> lines(List<Pool> pools) {
        row("pool", "threads", "busy", "most", "full", "waits", "CPU", "not told");
        pools.forEach(this::pool);
        return lines;
    }

    private void pool(Pool pool) {
        long waited = pool.waits().stream().mapToLong(Wait::totalNanos).sum();
        row(Wrap.shortened(pool.name(), nameWidth, "…"), Counts.text(pool.threads()),
                String.format(Locale.ROOT, "%.1f", pool.meanBusy()), Counts.text(pool.mostBusy()),
                Verdicts.percent(pool.full()), Verdicts.percent(pool.ofBusy(waited)),
                Verdicts.percent(pool.ofBusy(pool.cpuNanos())), Verdicts.percent(pool.ofBusy(pool.notToldNanos())));
        lines.addAll(Prose.hanging(INDENT, kind(pool) + pool.verdict(), prose.width()));
        if (pool.answer() == Answer.NO_POOL || pool.answer() == Answer.NOTHING) {
            return;
        }
        pool.waits().forEach(wait -> wait(pool, wait));
        if (!pool.computing().isEmpty() && pool.ofBusy(pool.cpuNanos()) > SMALLEST_SHARE) {
            share(pool.cpuNanos(), pool, "computing");
            frame("at ", pool.computing().getFirst());
        }
        pool.notes().forEach(note -> lines.addAll(Prose.hanging(INDENT + "- ", note, prose.width())));
    }

    private static String kind(Pool pool) {
        String kind = pool.kind().toString();
        return kind.isEmpty() || pool.kind() == PoolKind.CARRIERS ? "" : kind + ": ";
    }

    private void wait(Pool pool, Wait wait) {
        if (pool.ofBusy(wait.totalNanos()) < SMALLEST_SHARE) {
            return;
        }
        share(wait.totalNanos(), pool, "%s: %s, %s each%s".formatted(wait.kind(), Counts.of(wait.count(), "wait"),
                Digits.ofNanos(wait.totalNanos() / Math.max(1, wait.count())), wait.sampled() ? " (samples)" : ""));
        List<Place> places = wait.places().stream().limit(MOST_PLACES)
                .filter(place -> pool.ofBusy(place.totalNanos()) >= SMALLEST_SHARE).toList();
        for (Place place : places) {
            if (!place.peers().isEmpty()) {
                lines.addAll(Prose.hanging(FRAME_INDENT, "from " + Listed.and(place.peers()), prose.width()));
            }
            String word = "at ";
            for (String frame : place.path()) {
                frame(word, frame);
                word = "by ";
            }
        }
    }

    private void share(long nanos, Pool pool, String what) {
        lines.addAll(Prose.hanging(right(Verdicts.percent(pool.ofBusy(nanos)), 12) + "  ", what, prose.width()));
    }

    private void frame(String word, String frame) {
        lines.add(FRAME_INDENT + word
                + FrameNames.fitting(frame, prose.columns() - FRAME_INDENT.length() - word.length()));
    }

    private void row(String name, String threads, String busy, String most, String full, String waits, String cpu,
            String notTold) {
        lines.add("  " + name + " ".repeat(Math.max(0, nameWidth - name.length())) + right(threads, 8) + right(busy, 7)
                + right(most, 6) + right(full, 6) + right(waits, 6) + right(cpu, 6) + right(notTold, 9));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }
}
