package loomshowcase.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;

/** The jar's {@code lab}, in a process of its own, as a user starts it. */
public final class LabProcess implements AutoCloseable {

    private static final String JDKS = "loomshowcase.jdks";
    private static final String SAYS = "The lab is at ";

    /** The guardian of a form is a shell. */
    private static final String JAVA = "java";

    private final Process process;
    private final URI address;

    private LabProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it, and waits until it prints its address.
     *
     * @param folder  for its temporary files
     * @param options of its JVM
     */
    public static LabProcess start(Path folder, String... options) throws IOException {
        return start(folder, 0, options);
    }

    /** @param port 0 for any */
    static LabProcess start(Path folder, int port, String... options) throws IOException {
        var command = new ArrayList<>(List.of(options));
        Optional.ofNullable(System.getProperty(JDKS)).ifPresent(jdks -> command.add("-D%s=%s".formatted(JDKS, jdks)));
        command.addAll(List.of("-Djava.io.tmpdir=" + folder, "--enable-preview", "-jar", Jvm.jar().toString(), "lab",
                "--no-browser", "--port", Integer.toString(port)));
        Process process = new Jvm(folder).start(InstalledJdks.running(), command);
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(SAYS)) {
                return new LabProcess(process, URI.create(line.substring(SAYS.length())));
            }
        }
        throw new IOException(
                "the lab ended before it printed its address, with " + process.onExit().join().exitValue());
    }

    /** With its token. */
    public URI address() {
        return address;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /**
     * The JVMs that it has started and that run now. Each process that it starts looks like the lab itself for a moment,
     * before it loads its own program.
     */
    List<ProcessHandle> forks() {
        String own = process.info().commandLine().orElse("");
        return process.descendants()
                .filter(each -> each.info().command().map(Path::of)
                        .filter(command -> command.endsWith(JAVA)).isPresent())
                .filter(each -> !each.info().commandLine().orElse(own).equals(own)).toList();
    }

    /** Waits until a condition holds, which nobody signals. */
    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("after 30 s it is still not true that " + what);
            }
            Thread.yield();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
