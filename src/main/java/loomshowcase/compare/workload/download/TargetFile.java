package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The file by which the parent tells the measured JVM what to download: UTF-8, a line per task, in their order. */
public final class TargetFile {

    private TargetFile() {}

    /** Writes a file that is there for one run; whoever asks for it deletes it. */
    public static void write(Path file, List<Target> targets) throws IOException {
        Files.writeString(file, targets.stream().map(Target::line).collect(Collectors.joining("\n", "", "\n")));
    }

    /**
     * @throws IOException              if it cannot be read
     * @throws IllegalArgumentException if a line is not what {@link #write} writes; the message names file and line
     */
    public static List<Target> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        var targets = new ArrayList<Target>(lines.size());
        for (String line : lines) {
            try {
                targets.add(Target.parse(line));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        file + ", line " + (targets.size() + 1) + ": " + e.getMessage(), e);
            }
        }
        return targets;
    }
}
