package loomshowcase.gallery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import loomshowcase.compare.workload.download.EmbeddedServer;
import loomshowcase.jvm.ForkedJvm;
import loomshowcase.jvm.JvmCommand;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.server.PictureServer;

/**
 * The tool's own picture server in a process of its own, with the pictures that the lesson downloads.
 *
 * @param addresses of the pictures
 */
record Pictures(ForkedJvm server, List<String> addresses) implements AutoCloseable {

    private static final String DELAY = "PT0.2S";

    /** @param folder for what it says on standard error */
    static Pictures start(Path folder) throws IOException {
        ForkedJvm server = ForkedJvm.startWithOutput(new JvmCommand(InstalledJdks.running().java(), List.of("-Xmx256m"),
                List.of(Gallery.classes()), PictureServer.class.getName(), List.of(DELAY)),
                folder.resolve("server.err"));
        var said = new BufferedReader(new InputStreamReader(server.standardOutput(), StandardCharsets.UTF_8));
        String address = said.readLine();
        if (address == null) {
            throw new IOException("the picture server did not start: " + server.lastWords());
        }
        return new Pictures(server, new EmbeddedServer(URI.create(address)).addresses().stream()
                .map(URI::toString).toList());
    }

    @Override
    public void close() {
        server.close();
    }
}
