package loomshowcase.compare.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.workload.UserCode;
import loomshowcase.text.Reasons;

/** The file for what the user's code prints in a fork, such as {@code 003-fixed-pool-10-jdk25.out}. */
record TaskOutput(Path file) {

    private static final String SUFFIX = ".out";

    /** Empty if nobody asked for it. */
    static Optional<TaskOutput> of(PlannedCell cell, int fork) {
        return cell.workload() instanceof UserCode code ? code.outputFolder()
                .map(folder -> new TaskOutput(folder.resolve("%03d-%s-jdk%s%s".formatted(fork,
                        cell.label().replaceAll("[^A-Za-z0-9.]+", "-"), cell.jdk().feature(), SUFFIX))))
                : Optional.empty();
    }

    /**
     * Keeps the standard error of the fork beside it, unless it is empty.
     *
     * @return why that was not possible; empty if it was
     */
    Optional<String> keep(Path errors) {
        String name = file.getFileName().toString();
        Path kept = file.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + ".err");
        try {
            if (Files.size(errors) > 0) {
                Files.copy(errors, kept, StandardCopyOption.REPLACE_EXISTING);
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("what it printed could not be kept in %s: %s".formatted(kept, Reasons.of(e)));
        }
    }
}
