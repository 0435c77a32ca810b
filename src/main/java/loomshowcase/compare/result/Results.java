package loomshowcase.compare.result;

import java.util.List;

/**
 * A whole comparison, as the results file has it.
 *
 * @param format      always {@value #FORMAT}
 * @param version     of the format; see {@value #VERSION}
 * @param partial     whether cells are still to come, or were cut short
 * @param command     the tool's arguments
 * @param environment where it was measured
 * @param plan        how it was laid out; {@code null} where that is not known
 * @param cells       in the order of the report
 */
public record Results(
        String format, int version, boolean partial, List<String> command, Environment environment, Planning plan,
        List<Cell> cells) {

    public static final String FORMAT = "loom-showcase/results";
    public static final int VERSION = 1;

    public Results {
        command = List.copyOf(command);
        cells = List.copyOf(cells);
    }

    public static Results of(
            boolean partial, List<String> command, Environment environment, Planning plan, List<Cell> cells) {
        return new Results(FORMAT, VERSION, partial, command, environment, plan, cells);
    }
}
