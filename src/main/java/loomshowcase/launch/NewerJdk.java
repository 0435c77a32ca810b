package loomshowcase.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hands over to a newer JDK when the running Java is too old: starts the same program there, with the same arguments,
 * input and output, and returns its exit code.
 */
public final class NewerJdk {

    /** The exit code when there is no usable JDK: EX_UNAVAILABLE of sysexits.h. */
    private static final int NO_USABLE_JDK = 69;

    private static final Comparator<InstalledJdk> PREFERRED_FIRST = Comparator.comparingInt(NewerJdk::rank);

    private NewerJdk() {}

    /**
     * Runs this program on a newer JDK and waits for it. Says on stderr which JDK it uses, or what to install.
     *
     * @param arguments the program's arguments
     * @return the program's exit code; 69 if there is no usable JDK
     */
    public static int run(String mainClass, String[] arguments) {
        if (ParentPidWatch.isAsked()) {
            return refuse("the release file in " + InstalledJdks.running().home() + " names a newer version than "
                    + here() + ", which it is");
        }
        IOException failure = null;
        for (InstalledJdk jdk : usable(InstalledJdks.find())) {
            List<String> command = command(jdk, jvmOptions(), mainClass, arguments);
            // Before the start, so that this line comes before any output of the new JVM.
            System.err.println("loom-showcase: " + here() + " is too old; using " + jdk);
            try {
                return ChildJvm.start(command).await();
            } catch (IOException e) {
                failure = e;
            }
        }
        return refuse(failure == null
                ? here() + " is too old, and no newer JDK was found"
                : here() + " is too old, and no newer JDK could be started (" + failure.getMessage() + ")");
    }

    /** The usable ones, the best first: 25, 21, the newest with a compiler, the newest without. */
    static List<InstalledJdk> usable(List<InstalledJdk> found) {
        return found.stream().filter(InstalledJdk::isUsable)
                .sorted(PREFERRED_FIRST).collect(Collectors.toList());
    }

    private static int rank(InstalledJdk jdk) {
        switch (jdk.feature()) {
            case 25:
                return 0;
            case 21:
                return 1;
            default:
                return jdk.hasCompiler() ? 2 : 3;
        }
    }

    private static List<String> command(InstalledJdk jdk, List<String> options, String mainClass, String[] arguments) {
        List<String> command = new ArrayList<>();
        command.add(jdk.java().toString());
        command.addAll(options);
        command.add("--enable-preview");
        command.add("-D" + ParentPidWatch.PROPERTY + "=" + ProcessHandle.current().pid());
        String classPath = System.getProperty("java.class.path");
        if (Files.isRegularFile(Path.of(classPath))) {
            command.addAll(List.of("-jar", classPath));
        } else {
            command.addAll(List.of("-cp", classPath, mainClass));
        }
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    /** The options of this JVM, as far as a newer one can use them. */
    private static List<String> jvmOptions() {
        if (!InstalledJdks.running().hasModule("java.management")) {
            return List.of(); // A runtime that jlink made cannot tell its options.
        }
        return carriedOver(OfThisJvm.options());
    }

    /** Loaded only where the module is there. */
    private static final class OfThisJvm {
        static List<String> options() {
            return ManagementFactory.getRuntimeMXBean().getInputArguments();
        }
    }

    /**
     * Leaves out debuggers and agents, because this JVM holds their ports and files. Makes the newer JVM ignore
     * {@code -XX} options that it no longer knows.
     */
    static List<String> carriedOver(List<String> options) {
        Predicate<String> agent = option -> Stream.of("-agentlib:", "-agentpath:", "-javaagent:", "-Xrun", "-Xdebug")
                .anyMatch(option::startsWith);
        List<String> kept = options.stream().filter(agent.negate())
                .filter(option -> !option.equals("--enable-preview")).collect(Collectors.toCollection(ArrayList::new));
        if (kept.stream().anyMatch(option -> option.startsWith("-XX:"))) {
            kept.add(0, "-XX:+IgnoreUnrecognizedVMOptions");
        }
        return kept;
    }

    private static String here() {
        return "Java " + System.getProperty("java.version");
    }

    private static int refuse(String reason) {
        System.err.println("loom-showcase: " + reason
                + "; install JDK 25 (https://adoptium.net), or set JAVA_HOME to JDK 21 or newer");
        return NO_USABLE_JDK;
    }
}
