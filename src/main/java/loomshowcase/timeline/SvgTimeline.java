package loomshowcase.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loomshowcase.draw.Svg;
import loomshowcase.text.Wrap;

/**
 * Draws a timeline as an SVG picture: time runs to the right, each bar is a thread, and waits are lighter. Positions are
 * whole pixels, so that a new recording changes little.
 */
public final class SvgTimeline {

    /** Each selector begins with the class of the picture, so that a page can have other styles too. */
    private static final String STYLES = """
            <style>
            .loom-timeline { color-scheme: light dark }
            .loom-timeline text { font: 12px system-ui, "Segoe UI", Helvetica, Arial, sans-serif; fill: #24292f }
            .loom-timeline .title { font-size: 15px; font-weight: 600 }
            .loom-timeline .name { font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace }
            .loom-timeline .name { text-anchor: end }
            .loom-timeline text.tick, .loom-timeline .label, .loom-timeline .open { text-anchor: middle }
            .loom-timeline text.tick, .loom-timeline .legend { fill: #57606a }
            .loom-timeline line.tick { stroke: #d8dee4 }
            .loom-timeline .paper { fill: #ffffff }
            .loom-timeline .alive, .loom-timeline .stripe { fill: #2f6db3 }
            .loom-timeline .ground { fill: #dbe7f5 }
            .loom-timeline .unknown { fill: url(#loom-timeline-hatch) }
            .loom-timeline .pinned { fill: #f0b59b }
            .loom-timeline .asleep { fill: #c9ddf3 }
            .loom-timeline .waiting { fill: #e7e3da }
            .loom-timeline .socket { fill: #cfe8cf }
            @media (prefers-color-scheme: dark) {
            .loom-timeline text { fill: #e6edf3 }
            .loom-timeline text.tick, .loom-timeline .legend { fill: #9198a1 }
            .loom-timeline line.tick { stroke: #30363d }
            .loom-timeline .paper { fill: #0d1117 }
            .loom-timeline .alive, .loom-timeline .stripe { fill: #5b9bea }
            .loom-timeline .ground { fill: #16263a }
            .loom-timeline .pinned { fill: #7a3f22 }
            .loom-timeline .asleep { fill: #1f3b5c }
            .loom-timeline .waiting { fill: #37352f }
            .loom-timeline .socket { fill: #214a33 }
            }
            </style>
            <defs><pattern id="loom-timeline-hatch" width="7" height="7" patternUnits="userSpaceOnUse" \
            patternTransform="rotate(45)"><rect class="ground" width="7" height="7"/>\
            <rect class="stripe" width="3" height="7"/></pattern></defs>""";

    private static final int WIDTH = 800;
    private static final int MARGIN = 16;
    private static final int GUTTER = 18;
    private static final int TOP = 74;
    private static final int BAR = 24;
    private static final int PITCH = 34;
    private static final int LEGEND_LINE = 18;
    private static final int MOST_ROWS = 40;
    private static final int LONGEST_NAME = 28;
    private static final int TICKS = 8;
    private static final double LABEL_LETTER = 6.5;

    private final Timeline timeline;
    private final String title;
    private final List<Row> rows;
    private final List<Bar> bars;
    private final int left;
    private final int columns;
    private final int bottom;
    private final List<Meaning> legend;
    private final int height;
    private final Svg svg;

    private SvgTimeline(Timeline timeline, String title) {
        this.timeline = timeline;
        this.title = title;
        this.rows = timeline.rows().subList(0, Math.min(timeline.rows().size(), MOST_ROWS));
        this.left = MARGIN + Svg.widthOf(rows.stream().map(SvgTimeline::name).toList()) + GUTTER;
        this.columns = WIDTH - left - 2 * MARGIN;
        this.bars = rows.stream().map(row -> Bar.of(row, timeline.length(), columns)).toList();
        this.bottom = TOP + rows.size() * PITCH + (rows.size() < timeline.rows().size() ? PITCH : 0);
        this.legend = Meaning.of(rows, bars);
        this.height = bottom + 40 + legend.getLast().line * LEGEND_LINE;
        this.svg = new Svg("loom-timeline", WIDTH, height, title,
                String.join(" ", Descriptions.describe(timeline, rows)));
    }

    /**
     * The text of an SVG file that refers to nothing outside and can be read in light and dark mode. It contains a
     * description in words, with the notes of the timeline.
     *
     * @param title stands above the bars
     */
    public static String text(Timeline timeline, String title) {
        return new SvgTimeline(timeline, title).text();
    }

    private String text() {
        svg.add(STYLES);
        svg.add(Svg.rectangle("paper", 0, 0, WIDTH, height));
        svg.add(Svg.words("title", MARGIN, 28, title));
        axis();
        for (int row = 0; row < rows.size(); row++) {
            row(rows.get(row), bars.get(row), TOP + row * PITCH);
        }
        if (rows.size() < timeline.rows().size()) {
            svg.add(Svg.words("more", left, bottom - PITCH / 2,
                    String.format(Locale.ROOT, "… and %,d more", timeline.rows().size() - rows.size())));
        }
        legend(bottom + 18);
        return svg.text();
    }

    private void axis() {
        for (TimeTicks.Tick tick : TimeTicks.of(timeline.length(), TICKS)) {
            int x = left + (int) Math.round(tick.position() * columns);
            svg.add(Svg.line("tick", x, TOP - 10, x, bottom));
            svg.add(Svg.words("tick", x, TOP - 16, tick.text()));
        }
    }

    private void row(Row row, Bar bar, int y) {
        svg.add(Svg.words("name", left - GUTTER, y + 16, name(row)));
        for (Bar.Run run : bar.runs()) {
            svg.add(Svg.rectangle(look(run.style()), left + run.from(), y, run.to() - run.from(), BAR));
        }
        for (Bar.Label label : bar.labels()) {
            double room = label.to() - label.from() - 12;
            String text = label.full().length() * LABEL_LETTER <= room ? label.full() : label.brief();
            if (text.length() * LABEL_LETTER <= room) {
                svg.add(Svg.words("label", left + (label.from() + label.to()) / 2, y + 16, text));
            }
        }
        if (!row.startKnown()) {
            svg.add(Svg.words("open", left - GUTTER / 2, y + 17, "←"));
        }
        if (row.end().isEmpty()) {
            svg.add(Svg.words("open", left + columns + 10, y + 17, "→"));
        }
    }

    /** What a look or a sign means, and where that is said: {@code style} is null for a sign, which is in the words. */
    private record Meaning(Style style, String words, int x, int line) {

        static List<Meaning> of(List<Row> rows, List<Bar> bars) {
            var meanings = new ArrayList<Meaning>();
            Bar.stylesIn(bars).forEach(style -> add(meanings, style, style.words()));
            Descriptions.openings(rows, "←", "→").forEach(words -> add(meanings, null, words));
            return meanings;
        }

        private static void add(List<Meaning> meanings, Style style, String words) {
            int x = meanings.isEmpty() ? MARGIN : meanings.getLast().end();
            int line = meanings.isEmpty() ? 0 : meanings.getLast().line;
            var meaning = new Meaning(style, words, x, line);
            meanings.add(meaning.end() <= WIDTH ? meaning : new Meaning(style, words, MARGIN, line + 1));
        }

        private int end() {
            return x + (style == null ? 16 : 36) + (int) (words.length() * LABEL_LETTER);
        }
    }

    private void legend(int top) {
        for (Meaning meaning : legend) {
            int y = top + meaning.line * LEGEND_LINE;
            if (meaning.style != null) {
                svg.add(Svg.rectangle(look(meaning.style), meaning.x, y - 9, 14, 10));
            }
            svg.add(Svg.words("legend", meaning.style == null ? meaning.x : meaning.x + 20, y, meaning.words));
        }
    }

    private static String look(Style style) {
        return style.name().toLowerCase(Locale.ROOT);
    }

    private static String name(Row row) {
        return Wrap.shortened(row.name(), LONGEST_NAME, "…");
    }
}
