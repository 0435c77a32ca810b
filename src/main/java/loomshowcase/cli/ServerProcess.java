package loomshowcase.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import loomshowcase.compare.workload.EmbeddedServer;
import loomshowcase.jvm.ForkedJvm;
import loomshowcase.jvm.JvmCommand;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.server.PictureServer;

/** Starts the picture server in a process of its own, which ends with this one. */
final class ServerProcess {

    private ServerProcess() {}

    /**
     * Starts the server and waits until it can answer.
     *
     * @param delay  of each answer
     * @param folder for what it says on standard error
     * @throws UserError if it did not start
     */
    static EmbeddedServer start(Duration delay, Path folder) throws IOException {
        var command = new JvmCommand(InstalledJdks.running().java(), List.of("-Xmx256m"), List.of(Tool.classes()),
                PictureServer.class.getName(), List.of("--delay", delay.toString()));
        ForkedJvm server = ForkedJvm.start(command, folder.resolve("server.err"));
        var said = new BufferedReader(new InputStreamReader(server.standardOutput(), StandardCharsets.UTF_8));
        String ready = said.readLine();
        if (ready == null) {
            throw new UserError("the embedded server did not start: " + server.lastWords());
        }
        return new EmbeddedServer(URI.create(ready));
    }
}
