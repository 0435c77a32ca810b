package loomshowcase.compare.report.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loomshowcase.draw.Markup;

/**
 * What each row cost, as small bars: a column for each kind of cost, with a scale of its own.
 *
 * @param names  of the rows, from top to bottom
 * @param panels from left to right
 */
public record CostChart(List<String> names, List<Panel> panels) {

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
    public record Cost(long amount, String text) {

        /** Of a row that was not measured. */
        public static final Cost NONE = new Cost(0, "no figures");
    }

    /** The chart as HTML; empty if there is nothing to draw. */
    public String html() {
        List<Panel> drawn = panels.stream().filter(panel -> panel.costs().stream().anyMatch(cost -> cost.amount() > 0))
                .toList();
        if (names.isEmpty() || drawn.isEmpty()) {
            return "";
        }
        var html = new StringBuilder("<div class=\"name axis\"></div>");
        drawn.forEach(panel -> html.append("<div class=\"title\">%s</div>".formatted(Markup.escaped(panel.title()))));
        for (int row = 0; row < names.size(); row++) {
            html.append("\n<div class=\"name\">%s</div>".formatted(Markup.escaped(Frame.shortened(names.get(row)))));
            for (Panel panel : drawn) {
                html.append(bar(panel.costs().get(row), panel.greatest()));
            }
        }
        return Frame.picture("costs of" + drawn.size(), "what each row cost", description(drawn), html + "\n");
    }

    private static String bar(Cost cost, long greatest) {
        return "<div class=\"bar\"><i style=\"--share:%s\"></i>%s</div>".formatted(
                String.format(Locale.ROOT, "%.3f", (double) Math.max(0, cost.amount()) / Math.max(1, greatest)),
                Markup.escaped(cost.text()));
    }

    private String description(List<Panel> drawn) {
        return IntStream.range(0, names.size()).mapToObj(row -> names.get(row) + ": " + drawn.stream()
                .filter(panel -> !panel.costs().get(row).text().isEmpty())
                .map(panel -> panel.title() + " " + panel.costs().get(row).text()).collect(Collectors.joining(", ")))
                .collect(Collectors.joining(". ", "", "."));
    }
}
