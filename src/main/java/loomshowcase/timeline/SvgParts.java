package loomshowcase.timeline;

import java.util.Locale;

/** The parts of an SVG file that do not depend on the timeline. */
final class SvgParts {

    /** Each selector begins with the class of the drawing, so that a page may hold several and its own styles. */
    static final String STYLES = """
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
            .loom-timeline .unrecorded { fill: #2f6db3 }
            .loom-timeline .asleep { fill: #c9ddf3 }
            .loom-timeline .waiting { fill: #e7e3da }
            .loom-timeline .socket { fill: #cfe8cf }
            @media (prefers-color-scheme: dark) {
            .loom-timeline text { fill: #e6edf3 }
            .loom-timeline text.tick, .loom-timeline .legend { fill: #9198a1 }
            .loom-timeline line.tick { stroke: #30363d }
            .loom-timeline .paper { fill: #0d1117 }
            .loom-timeline .unrecorded { fill: #5b9bea }
            .loom-timeline .asleep { fill: #1f3b5c }
            .loom-timeline .waiting { fill: #37352f }
            .loom-timeline .socket { fill: #214a33 }
            }
            </style>
            """;

    private SvgParts() {}

    static String styleClass(Style style) {
        return style.name().toLowerCase(Locale.ROOT);
    }

    /** Text for an element; characters that XML does not allow are replaced. */
    static String escaped(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]", "?")
                .replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
