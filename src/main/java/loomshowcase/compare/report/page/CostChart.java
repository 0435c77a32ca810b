package loomshowcase.compare.report.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loomshowcase.draw.Svg;

/**
 * What each row cost, as small bars: a panel for each kind of cost, with a scale of its own.
 *
 * @param names  of the rows, from top to bottom
 * @param panels from left to right
 */
public record CostChart(List<String> names, List<Panel> panels) {

    private static final int PITCH = 22;
    private static final int BAR = 12;
    private static final int TOP = 28;
    private static final int GUTTER = 16;
    private static final int TEXT = 76;

    /** @param costs of the rows, in their order */
    public record Panel(String title, List<Cost> costs) {

        private long greatest() {
            return costs.stream().mapToLong(Cost::amount).max().orElse(1);
        }
    }

    /**
     * @param amount 0 if it was not measured
     * @param text   with its unit; empty if it was not measured
     */
    public record Cost(long amount, String text) {}

    /** The chart as SVG; empty if there is nothing to draw. */
    public String svg() {
        List<Panel> drawn = panels.stream().filter(panel -> panel.costs().stream().anyMatch(cost -> cost.amount() > 0))
                .toList();
        if (names.isEmpty() || drawn.isEmpty()) {
            return "";
        }
        List<String> shortened = names.stream().map(StripChart::shortened).toList();
        int left = GUTTER + Svg.widthOf(shortened);
        int width = (StripChart.WIDTH - left) / drawn.size();
        var svg = new Svg("chart", StripChart.WIDTH, TOP + names.size() * PITCH + 8, "what each row cost",
                description(drawn));
        IntStream.range(0, names.size()).forEach(row -> svg.add(Svg.words("name", left - GUTTER / 2,
                TOP + row * PITCH + BAR, shortened.get(row))));
        for (int panel = 0; panel < drawn.size(); panel++) {
            panel(svg, drawn.get(panel), left + panel * width, width - TEXT);
        }
        return svg.text();
    }

    private static void panel(Svg svg, Panel panel, int left, int width) {
        svg.add(Svg.words("legend", left, TOP - 12, panel.title()));
        for (int row = 0; row < panel.costs().size(); row++) {
            Cost cost = panel.costs().get(row);
            int top = TOP + row * PITCH;
            double length = (double) Math.max(0, cost.amount()) / Math.max(1, panel.greatest()) * width;
            svg.add(Svg.rectangle("cost", left, top + 2, length, BAR));
            svg.add(Svg.words("legend", left + length + Strips.AFTER, top + BAR, cost.text()));
        }
    }

    private String description(List<Panel> drawn) {
        return IntStream.range(0, names.size()).mapToObj(row -> names.get(row) + ": " + drawn.stream()
                .filter(panel -> !panel.costs().get(row).text().isEmpty())
                .map(panel -> panel.title() + " " + panel.costs().get(row).text()).collect(Collectors.joining(", ")))
                .collect(Collectors.joining(". ", "", "."));
    }
}
