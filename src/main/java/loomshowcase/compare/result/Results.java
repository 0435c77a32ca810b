package loomshowcase.compare.result;

import java.util.List;

/**
 * A whole comparison, as it stands in the results file.
 *
 * @param format      always {@value #FORMAT}
 * @param version     the version of the format, now {@value #VERSION}
 * @param partial     whether cells are missing or incomplete because the comparison has not ended or was interrupted
 * @param command     the arguments of the tool
 * @param environment the machine that it was measured on
 * @param plan        how it was planned; {@code null} where that is not known
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
