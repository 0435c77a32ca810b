package loomshowcase.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws a timeline as a picture of its own: time runs to the right, a bar is a thread, what it waited is lighter. The
 * same timeline gives the same text, to the byte; positions are whole pixels, so that a new recording changes little.
 */
public final class SvgTimeline {

    private static final int WIDTH = 800;
    private static final int MARGIN = 16;
    private static final int GUTTER = 18;
    private static final int TOP = 74;
    private static final int BAR = 24;
    private static final int PITCH = 34;
    private static final int LEGEND = 40;
    private static final int MOST_ROWS = 40;
    private static final int LONGEST_NAME = 28;
    private static final int TICKS = 8;
    private static final double NAME_LETTER = 7.3;
    private static final double LABEL_LETTER = 6.5;

    private final Timeline timeline;
    private final String title;
    private final List<Row> rows;
    private final List<Bar> bars;
    private final int left;
    private final int columns;
    private final StringBuilder svg = new StringBuilder();

    private SvgTimeline(Timeline timeline, String title) {
        this.timeline = timeline;
        this.title = title;
        this.rows = timeline.rows().subList(0, Math.min(timeline.rows().size(), MOST_ROWS));
        int letters = rows.stream().mapToInt(row -> name(row).length()).max().orElse(0);
        this.left = MARGIN + (int) Math.ceil(letters * NAME_LETTER) + GUTTER;
        this.columns = WIDTH - left - 2 * MARGIN;
        this.bars = rows.stream().map(row -> Bar.of(row, timeline.length(), columns)).toList();
    }

    /**
     * The picture as the text of one SVG file, without a reference to anything outside; it is legible on light and on
     * dark, as {@code prefers-color-scheme} says. Its description tells in words what it shows, with the notes.
     *
     * @param title stands above the bars, and is the picture's name for those who cannot see it
     */
    public static String text(Timeline timeline, String title) {
        return new SvgTimeline(timeline, title).text();
    }

    private String text() {
        int bottom = TOP + rows.size() * PITCH + (rows.size() < timeline.rows().size() ? PITCH : 0);
        line("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"loom-timeline\" role=\"img\" width=\"%d\" height=\"%d\""
                + " viewBox=\"0 0 %d %d\">", WIDTH, bottom + LEGEND, WIDTH, bottom + LEGEND);
        line("<title>%s</title>", SvgParts.escaped(title));
        line("<desc>%s</desc>", SvgParts.escaped(String.join(" ", Words.describe(timeline, rows))));
        svg.append(SvgParts.STYLES);
        line("<rect class=\"paper\" width=\"%d\" height=\"%d\"/>", WIDTH, bottom + LEGEND);
        line("<text class=\"title\" x=\"%d\" y=\"28\">%s</text>", MARGIN, SvgParts.escaped(title));
        axis(bottom);
        for (int row = 0; row < rows.size(); row++) {
            row(rows.get(row), bars.get(row), TOP + row * PITCH);
        }
        if (rows.size() < timeline.rows().size()) {
            line("<text x=\"%d\" y=\"%d\">… and %,d more</text>",
                    left, bottom - PITCH / 2, timeline.rows().size() - rows.size());
        }
        legend(bottom + 18);
        line("</svg>");
        return svg.toString();
    }

    private void axis(int bottom) {
        for (Axis.Tick tick : Axis.ticks(timeline.length(), TICKS)) {
            int x = left + (int) Math.round(tick.position() * columns);
            line("<line class=\"tick\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>", x, TOP - 10, x, bottom);
            line("<text class=\"tick\" x=\"%d\" y=\"%d\">%s</text>", x, TOP - 16, tick.text());
        }
    }

    private void row(Row row, Bar bar, int y) {
        line("<text class=\"name\" x=\"%d\" y=\"%d\">%s</text>", left - GUTTER, y + 16, SvgParts.escaped(name(row)));
        for (Bar.Run run : bar.runs()) {
            line("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>",
                    SvgParts.styleClass(run.style()), left + run.from(), y, run.to() - run.from(), BAR);
        }
        for (Bar.Label label : bar.labels()) {
            double room = label.to() - label.from() - 12;
            String text = label.full().length() * LABEL_LETTER <= room ? label.full() : label.brief();
            if (text.length() * LABEL_LETTER <= room) {
                line("<text class=\"label\" x=\"%d\" y=\"%d\">%s</text>",
                        left + (label.from() + label.to()) / 2, y + 16, text);
            }
        }
        if (!row.startKnown()) {
            line("<text class=\"open\" x=\"%d\" y=\"%d\">←</text>", left - GUTTER / 2, y + 17);
        }
        if (row.end().isEmpty()) {
            line("<text class=\"open\" x=\"%d\" y=\"%d\">→</text>", left + columns + 10, y + 17);
        }
    }

    private void legend(int y) {
        int x = MARGIN;
        for (Style style : Bar.stylesIn(bars)) {
            line("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"14\" height=\"10\"/>",
                    SvgParts.styleClass(style), x, y - 9);
            line("<text class=\"legend\" x=\"%d\" y=\"%d\">%s</text>", x + 20, y, style.words());
            x += 36 + (int) (style.words().length() * LABEL_LETTER);
        }
        for (String words : openings()) {
            line("<text class=\"legend\" x=\"%d\" y=\"%d\">%s</text>", x, y, words);
            x += 16 + (int) (words.length() * LABEL_LETTER);
        }
    }

    private List<String> openings() {
        var openings = new ArrayList<String>();
        if (rows.stream().anyMatch(row -> !row.startKnown())) {
            openings.add("← " + Words.OPEN_START);
        }
        if (rows.stream().anyMatch(row -> row.end().isEmpty())) {
            openings.add("→ " + Words.OPEN_END);
        }
        return openings;
    }

    private void line(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String name(Row row) {
        return Words.shortened(row.name(), LONGEST_NAME, "…");
    }
}
