package loomshowcase.compare.report.table;

/**
 * A table, and a line over it.
 *
 * @param caption empty where what stands over the table already says it all
 */
public record Captioned(String caption, Sheet sheet) {}
