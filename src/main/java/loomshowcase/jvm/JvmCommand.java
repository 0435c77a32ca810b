package loomshowcase.jvm;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a forked JVM is started with.
 *
 * @param java      the launcher of its JDK
 * @param options   JVM options, beside those that every fork gets
 * @param classPath in the order of search
 * @param mainClass the class with {@code main}
 * @param arguments of {@code main}
 */
public record JvmCommand(
        Path java, List<String> options, List<Path> classPath, String mainClass, List<String> arguments) {

    /**
     * Preview APIs are always on, whatever the parent was started with; and the JVM's own log goes to standard error,
     * for by default its warnings go to standard output, where results belong; so does what it says if it cannot start.
     */
    private static final List<String> ALWAYS = List.of(
            "--enable-preview", "-Xlog:disable", "-Xlog:all=warning:stderr", "-XX:+DisplayVMOutputToStderr");

    public JvmCommand {
        options = List.copyOf(options);
        classPath = List.copyOf(classPath);
        arguments = List.copyOf(arguments);
    }

    /** Every JVM option of the fork, in the order given. */
    public List<String> allOptions() {
        var all = new ArrayList<>(ALWAYS);
        all.addAll(options);
        return all;
    }

    List<String> line() {
        var line = new ArrayList<String>();
        line.add(java.toString());
        line.addAll(allOptions());
        line.add("-cp");
        line.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        line.add(mainClass);
        line.addAll(arguments);
        return line;
    }
}
