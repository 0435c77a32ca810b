package loomshowcase.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The picture server in a process of its own, which {@link #close} ends. */
public final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final URI base;

    private ServerProcess(Process process) throws IOException {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.base = URI.create(out.readLine());
    }

    /** Starts it, and waits until it is ready. */
    public static ServerProcess start(String... arguments) throws IOException {
        return new ServerProcess(command(arguments).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    static ProcessBuilder command(String... arguments) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-cp", classes().toString(), PictureServer.class.getName()));
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words);
    }

    private static Path classes() {
        try {
            return Path.of(PictureServer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    public URI base() {
        return base;
    }

    Process process() {
        return process;
    }

    /** Everything that it prints after the first line, until it ends. */
    String restOfOutput() throws IOException {
        return String.join("\n", out.lines().toList());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
