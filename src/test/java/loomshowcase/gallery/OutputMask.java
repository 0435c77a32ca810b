package loomshowcase.gallery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loomshowcase.launch.InstalledJdk;

/** Replaces what belongs to this machine in recorded output: paths and process IDs. */
final class OutputMask {

    private static final Pattern PROCESS = Pattern.compile("(?<=process |process ID: )\\d+");

    private final List<String> paths;

    /** @param own folders of this recording */
    OutputMask(InstalledJdk jdk, Path... own) {
        this.paths = Stream.concat(Stream.of(own).map(Path::toString), Stream.of(jdk.home().toString(),
                System.getProperty("java.io.tmpdir"), System.getProperty("user.dir"), System.getProperty("user.home")))
                .filter(path -> path.length() > 1).toList();
    }

    /** The output with {@code FOLDER} for each path, and {@code PID1}, {@code PID2} … for the processes. */
    List<String> masked(List<String> output) {
        var processes = new ArrayList<String>();
        return output.stream().map(this::withoutPaths)
                .map(line -> PROCESS.matcher(line).replaceAll(id -> pid(id, processes))).toList();
    }

    private static String pid(MatchResult id, List<String> processes) {
        if (!processes.contains(id.group())) {
            processes.add(id.group());
        }
        return "PID" + (processes.indexOf(id.group()) + 1);
    }

    private String withoutPaths(String line) {
        String masked = line;
        for (String path : paths) {
            masked = masked.replaceAll(Pattern.quote(path) + "[^\\s\"',;:]*", "FOLDER");
        }
        return masked;
    }
}
