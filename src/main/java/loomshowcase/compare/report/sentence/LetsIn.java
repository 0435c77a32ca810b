package loomshowcase.compare.report.sentence;

import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.result.Cell;
import loomshowcase.text.Counts;

/** How many tasks a row lets in at once, and to what, where all tasks share something that has room for fewer. */
final class LetsIn {

    private LetsIn() {}

    /** {@code lets 50 in}, or {@code lets 50 in at once to 10 connections}; of a row with an open loop. */
    static String text(Figures row) {
        Cell cell = row.row();
        int letIn = cell.openLoop().concurrency();
        String shared = switch (cell.workload()) {
            case "connections" -> to(cell, "connections", "connection", letIn);
            case "cpu" -> to(cell, "cores", "core", letIn);
            default -> "";
        };
        return "lets %s in at once%s".formatted(Counts.text(letIn), shared);
    }

    private static String to(Cell cell, String parameter, String noun, int letIn) {
        Object count = cell.parameters().get(parameter);
        return count == null || Long.parseLong(count.toString()) >= letIn ? ""
                : " to " + Counts.of(Long.parseLong(count.toString()), noun);
    }
}
