package loomshowcase.compare.report.page;

import java.util.Locale;

/** What a sign on a chart stands for. */
public enum Mark {
    COLD("cold run"),
    WARM("warm run"),
    UNSETTLED("later run, not settled"),
    MEDIAN("median"),
    FLOOR("floor"),
    P50("p50"),
    P90("p90"),
    P99("p99"),
    MAX("longest");

    private final String words;

    Mark(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Drawn with its middle there. */
    String shape(double x, double y) {
        String style = name().toLowerCase(Locale.ROOT);
        return switch (this) {
            case COLD, WARM, UNSETTLED, P50, P90, P99 -> Canvas.text(
                    "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\"/>", style, x, y);
            case MEDIAN, FLOOR, MAX -> Canvas.text(
                    "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", style, x, y - 9, x, y + 9);
        };
    }
}
