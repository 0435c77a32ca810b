package loomshowcase.compare.report;

import java.util.List;
import java.util.Optional;
import loomshowcase.compare.report.table.Sheet;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Jdk;

/**
 * What a report says about one workload, before it is laid out.
 *
 * @param jdks      the JDKs of its rows
 * @param cells     its rows; empty if it has no table
 * @param title     the work in words
 * @param sheets    its tables
 * @param sentences what the figures show
 * @param tryNext   a command that shows what these figures cannot show
 */
record Section(
        List<Jdk> jdks, List<Cell> cells, String title, List<Sheet> sheets, List<String> sentences,
        Optional<String> tryNext) {

    /** The same with other sentences. */
    Section with(List<String> others) {
        return new Section(jdks, cells, title, sheets, others, tryNext);
    }
}
