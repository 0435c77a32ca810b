package loomshowcase.cli.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import loomshowcase.compare.workload.download.EmbeddedServer;
import loomshowcase.jvm.ForkedJvm;
import loomshowcase.jvm.JvmCommand;
import loomshowcase.jvm.OutOfThreads;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.MissingModule;
import loomshowcase.server.PictureServer;
import loomshowcase.text.Durations;

/** Starts the picture server in a process of its own, which ends with this process. */
public final class ServerProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private ServerProcess() {}

    /**
     * Starts the server and waits until it can answer.
     *
     * @param delay  of each answer
     * @param folder for its standard error
     * @throws UserError if it did not start
     */
    public static EmbeddedServer start(Duration delay, Path folder) throws IOException {
        if (!InstalledJdks.running().hasModule("jdk.httpserver")) {
            throw new UserError("the embedded server needs another JDK: "
                    + MissingModule.sentence(InstalledJdks.running(), "jdk.httpserver"));
        }
        var command = new JvmCommand(InstalledJdks.running().java(), List.of("-Xmx256m"), List.of(Tool.classes()),
                PictureServer.class.getName(), List.of(delay.toString()));
        ForkedJvm server = ForkedJvm.startWithOutput(command, folder.resolve("server.err"));
        var ready = new CompletableFuture<String>();
        Thread.ofPlatform().daemon().name("server-output").start(() -> readAll(server, ready));
        try {
            return new EmbeddedServer(URI.create(ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)));
        } catch (ExecutionException e) {
            String words = server.lastWords();
            throw new UserError("the embedded server did not start: "
                    + (words.isEmpty() ? "it was killed, or memory was full"
                            : OutOfThreads.isIn(words) ? OutOfThreads.SENTENCE : words));
        } catch (TimeoutException e) {
            throw new UserError("the embedded server did not start within %s: %s"
                    .formatted(Durations.text(PATIENCE), server.lastWords()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted while the embedded server was starting");
        }
    }

    /** The first line says that it is ready. Later lines are read so that the pipe does not fill up. */
    private static void readAll(ForkedJvm server, CompletableFuture<String> ready) {
        try (var said = new BufferedReader(new InputStreamReader(server.standardOutput(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                ready.complete(line);
            }
        } catch (IOException e) {
            // The end of its output means that it has ended.
        }
        ready.completeExceptionally(new IOException("ended"));
    }
}
