package loomshowcase.compare.workload.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loomshowcase.files.InputFile;
import loomshowcase.files.WritableFolder;
import loomshowcase.text.Reasons;

/**
 * Files that a user's task reads and writes.
 *
 * @param input  each call gets a line of it, in turn; {@code null} if calls take no input
 * @param output the folder for what calls print; {@code null} if nobody asked for it
 */
record TaskFiles(Path input, Path output) {

    private static final String MEANT = "a text file, in which each line is the input of a call";

    static final TaskFiles NONE = new TaskFiles(null, null);

    /**
     * The files that a user named, absolute.
     *
     * @param input  {@code null} for none
     * @param output {@code null} for none; it is made when a task first needs it
     * @throws IllegalArgumentException if one cannot be used; the message names the option
     */
    static TaskFiles named(Path input, Path output) {
        if (input != null) {
            lines(input);
        }
        if (output != null) {
            if (output.toString().isBlank()) {
                throw new IllegalArgumentException("--task-output: name a folder");
            }
            try {
                WritableFolder.tryOut(output);
            } catch (IOException e) {
                throw new IllegalArgumentException("--task-output: no files can be written to '%s': %s".formatted(
                        output, Reasons.of(e)));
            }
        }
        return new TaskFiles(input == null ? null : input.toAbsolutePath(),
                output == null ? null : output.toAbsolutePath());
    }

    /** @throws IllegalArgumentException if it cannot be read, or has no line; the message names the option */
    static List<String> lines(Path input) {
        try {
            List<String> lines = InputFile.lines(input, MEANT);
            if (!lines.isEmpty()) {
                return lines;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--input: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("--input: %s is empty; name %s".formatted(input, MEANT));
    }
}
