package loomshowcase.compare.fork;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomshowcase.compare.plan.MemoryJvm;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.workload.UserCode;

/**
 * Where a fork prints to. Files for what the user's code prints have names such as {@code
 * 003-fixed-pool-10-n200-jdk25-old.out}. Their numbers go on after those that the folder has already, so that nothing of
 * an earlier comparison is overwritten.
 *
 * @param out the file for standard output; {@code null} to discard it, if nobody asked for what the code prints
 * @param err the file for standard error
 */
record TaskOutput(Path out, Path err) implements AutoCloseable {

    /** Nobody reads more, and a task that prints without end would fill the disk. */
    static final long MOST_BYTES = 1L << 30;

    private static final Pattern NUMBERED = Pattern.compile("(\\d{3,8})-.*\\.(?:out|err)");

    /**
     * Makes the files for a fork, if the user asked for them.
     *
     * @param errors where standard error goes otherwise
     * @throws IOException if they cannot be made
     */
    static TaskOutput of(PlannedCell cell, MemoryJvm memory, Path errors) throws IOException {
        Optional<Path> folder = cell.workload() instanceof UserCode code ? code.outputFolder() : Optional.empty();
        return folder.isEmpty() ? new TaskOutput(null, errors) : in(folder.get(), name(cell, memory));
    }

    /** Two cells of a comparison may differ in each part of the name. */
    private static String name(PlannedCell cell, MemoryJvm memory) {
        boolean isTried = cell.repeats().inFork() == 0;
        return Stream.of(isTried ? "check" : cell.label(), isTried ? null : "n" + cell.size().tasks(),
                "jdk" + cell.jdk().feature(), cell.variant().name(), memory == MemoryJvm.RETAINED ? "retained" : null)
                .filter(part -> part != null && !part.isEmpty()).map(part -> part.replaceAll("[^A-Za-z0-9.+_]+", "-"))
                .collect(Collectors.joining("-"));
    }

    private static TaskOutput in(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        for (int number = next(folder);; number++) {
            String numbered = "%03d-%s".formatted(number, name);
            try {
                return new TaskOutput(Files.createFile(folder.resolve(numbered + ".out")),
                        Files.createFile(folder.resolve(numbered + ".err")));
            } catch (FileAlreadyExistsException e) {
                // Another comparison writes to the same folder: the next number is free.
            }
        }
    }

    private static int next(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return 1 + files.map(file -> NUMBERED.matcher(file.getFileName().toString()))
                    .filter(name -> name.matches()).mapToInt(name -> Integer.parseInt(name.group(1))).max().orElse(0);
        }
    }

    /** Whether the user's code has printed so much that its JVM is ended. */
    boolean isTooLarge() {
        return size(out) + size(err) > MOST_BYTES;
    }

    /** Where most of it went. */
    String largest() {
        return size(out) > size(err) ? out.toString() : out == null ? "standard error" : err.toString();
    }

    private static long size(Path file) {
        try {
            return file == null ? 0 : Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Removes the file for standard error if nothing went there. That nothing was printed is worth a file. */
    @Override
    public void close() {
        try {
            if (out != null && Files.size(err) == 0) {
                Files.delete(err);
            }
        } catch (IOException e) {
            // An empty file does no harm.
        }
    }
}
