package loomshowcase.forms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import loomshowcase.catalogue.Form;
import loomshowcase.jvm.ForkedJvm;
import loomshowcase.jvm.FormFailure;
import loomshowcase.jvm.JvmCommand;
import loomshowcase.jvm.ReleaseForms;
import loomshowcase.launch.InstalledJdk;

/**
 * Runs a form in a JVM of its own, so that a leftover thread, a race or a deadlock hurts nobody, and ends that JVM if
 * the form does not end by itself.
 */
public final class FormRunner {

    /** Children of a form may still hold its output when it has ended. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** Readable output; and no warning where a form calls native code, which one of this project does on purpose. */
    private static final List<String> ALWAYS = List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED");

    private final Path ownClasses;
    private final Duration longest;

    /** @param ownClasses this tool's jar, or its folder of classes */
    public FormRunner(Path ownClasses) {
        this(ownClasses, FormRun.LONGEST);
    }

    FormRunner(Path ownClasses, Duration longest) {
        this.ownClasses = ownClasses;
        this.longest = longest;
    }

    /**
     * Runs a form and waits for its end, {@link FormRun#LONGEST} at most.
     *
     * @param folder  an empty folder for what is compiled and written down
     * @param options of the JVM
     * @param output  gets each line of standard output as soon as it is complete
     * @throws FormFailure if that JDK cannot have the form; the message says why
     * @throws IOException if the JVM could not be started
     */
    public FormRun run(Form form, InstalledJdk jdk, Path folder, List<String> options, List<String> arguments,
            Consumer<String> output) throws FormFailure, IOException, InterruptedException {
        var command = new JvmCommand(jdk.java(), all(options), classPath(form, jdk, folder), form.className(),
                arguments);
        Path errors = folder.resolve("errors.txt");
        long start = System.nanoTime();
        try (ForkedJvm jvm = ForkedJvm.startWithOutput(command, errors)) {
            Thread reader = Thread.ofPlatform().daemon().name("output of " + form.className())
                    .start(() -> handOn(jvm, output));
            boolean ended = jvm.await(longest);
            if (!ended) {
                jvm.close();
            }
            var wall = Duration.ofNanos(System.nanoTime() - start);
            reader.join(GRACE);
            return new FormRun(ended ? OptionalInt.of(jvm.exitCode()) : OptionalInt.empty(),
                    new String(Files.readAllBytes(errors), StandardCharsets.UTF_8).lines().toList(), wall);
        }
    }

    private static List<String> all(List<String> options) {
        var all = new ArrayList<>(ALWAYS);
        all.addAll(options);
        return all;
    }

    private List<Path> classPath(Form form, InstalledJdk jdk, Path folder) throws FormFailure, IOException {
        var classPath = new ArrayList<Path>();
        if (form.release() != 0) {
            new ReleaseForms(ownClasses).prepare(form.pattern(), jdk, folder.resolve("classes"))
                    .ifPresent(classPath::add);
        }
        classPath.add(ownClasses);
        return classPath;
    }

    private static void handOn(ForkedJvm jvm, Consumer<String> output) {
        try (var lines = new BufferedReader(new InputStreamReader(jvm.standardOutput(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(output);
        } catch (IOException | UncheckedIOException e) {
            // The JVM was ended: what it still had to say is lost with it.
        }
    }
}
