package loomshowcase.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loomshowcase.text.Wrap;

/**
 * Draws a timeline in characters: an axis, a row per thread, a legend of the signs that occur, and the notes.
 *
 * <pre>
 *             0 s             0.25            0.5             0.75            1.0
 * main        ▏██··························· waiting ···························██
 * virtual #22 ▏ █░░░░░░░░░░░░░░ asleep, holds no platform thread ░░░░░░░░░░░░░░░█
 * </pre>
 */
public final class TextTimeline {

    /** The least width of a drawing. */
    public static final int LEAST_WIDTH = 40;

    private static final int MOST_ROWS = 40;
    private static final int COLUMNS_PER_TICK = 12;

    private final Timeline timeline;
    private final List<Row> shown;
    private final Signs signs;
    private final int width;
    private final int nameWidth;
    private final int columns;

    private TextTimeline(Timeline timeline, int width, Signs signs) {
        this.timeline = timeline;
        this.shown = timeline.rows().subList(0, Math.min(timeline.rows().size(), MOST_ROWS));
        this.signs = signs;
        this.width = Math.max(width, LEAST_WIDTH);
        this.nameWidth = signs.nameWidth(shown, this.width / 4);
        this.columns = this.width - nameWidth - 3;
    }

    /**
     * The lines, without margin, colour or trailing blanks. If there are more than {@value #MOST_ROWS} threads, the first
     * ones are drawn, and a line says how many more there are.
     *
     * @param width   the greatest length of a line; at least {@value #LEAST_WIDTH} is used
     * @param unicode false for a terminal that can only show ASCII
     */
    public static List<String> lines(Timeline timeline, int width, boolean unicode) {
        return new TextTimeline(timeline, width, new Signs(unicode)).lines();
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        List<Bar> bars = shown.stream().map(row -> Bar.of(row, timeline.length(), columns)).toList();
        lines.add(" ".repeat(nameWidth + 1) + axis());
        for (int at = 0; at < shown.size(); at++) {
            Row row = shown.get(at);
            lines.add(signs.name(row, nameWidth) + " " + signs.before(row) + cells(bars.get(at)) + signs.after(row));
        }
        int more = timeline.rows().size() - shown.size();
        if (more > 0) {
            lines.add(String.format(Locale.ROOT, "%s and %,d more", signs.ellipsis(), more));
        }
        Wrap.lines(signs.legend(shown, bars), "   ", width - nameWidth - 1)
                .forEach(line -> lines.add(" ".repeat(nameWidth + 1) + line));
        timeline.notes().forEach(note -> lines.addAll(Wrap.lines(note, width)));
        return lines.stream().map(String::stripTrailing).toList();
    }

    /** Each text begins above the column of its time; zero is above the edge. */
    private String axis() {
        var axis = new StringBuilder();
        for (TimeTicks.Tick tick : TimeTicks.of(timeline.length(), columns / COLUMNS_PER_TICK)) {
            int at = Math.min((int) Math.round(tick.position() * columns), columns + 2 - tick.text().length());
            axis.append(" ".repeat(Math.max(at - axis.length(), 0))).append(tick.text());
        }
        return axis.toString();
    }

    private String cells(Bar bar) {
        var cells = new StringBuilder();
        for (Style style : bar.styles()) {
            cells.append(style == null ? " " : signs.of(style));
        }
        for (Bar.Label label : bar.labels()) {
            int room = label.to() - label.from() - 4;
            String text = label.full().length() <= room ? label.full() : label.brief();
            if (text.length() <= room) {
                int at = label.from() + 1 + (room - text.length()) / 2;
                cells.replace(at, at + text.length() + 2, " " + text + " ");
            }
        }
        return cells.toString();
    }
}
