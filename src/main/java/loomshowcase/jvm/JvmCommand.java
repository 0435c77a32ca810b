package loomshowcase.jvm;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command line of a forked JVM.
 *
 * @param java      the {@code java} launcher of its JDK
 * @param options   JVM options, in addition to those that every fork gets
 * @param classPath in search order
 * @param mainClass the class with {@code main}
 * @param arguments of {@code main}
 */
public record JvmCommand(
        Path java, List<String> options, List<Path> classPath, String mainClass, List<String> arguments) {

    /**
     * Preview APIs are always on. The JVM's own warnings, and its reasons if it cannot start, go to standard error: by
     * default they go to standard output, where results belong.
     */
    private static final List<String> ALWAYS = List.of(
            "--enable-preview", "-Xlog:disable", "-Xlog:all=warning:stderr", "-XX:+DisplayVMOutputToStderr");

    public JvmCommand {
        options = List.copyOf(options);
        classPath = List.copyOf(classPath);
        arguments = List.copyOf(arguments);
    }

    List<String> line() {
        var line = new ArrayList<String>();
        line.add(java.toString());
        line.addAll(ALWAYS);
        line.addAll(options);
        line.add("-cp");
        line.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        line.add(mainClass);
        line.addAll(arguments);
        return line;
    }
}
