package loomshowcase.cli.lab;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import loomshowcase.cli.shared.ServerProcess;
import loomshowcase.cli.shared.UserError;
import loomshowcase.lab.Downloads;

/** A folder of the session for each run, which is removed with the session, and the pictures of the embedded server. */
final class LabDownloads implements Downloads {

    /** As with {@code run}. */
    private static final Duration DELAY = Duration.ofMillis(200);

    private final Path folder;
    private final ReentrantLock lock = new ReentrantLock();
    private List<String> addresses;

    LabDownloads(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<String> arguments() throws IOException {
        var arguments = new ArrayList<String>();
        arguments.add(Files.createTempDirectory(folder, "pictures-").toString());
        arguments.addAll(addresses());
        return arguments;
    }

    /** Starts the server when it is first needed. */
    private List<String> addresses() throws IOException {
        lock.lock();
        try {
            if (addresses == null) {
                addresses = ServerProcess.start(DELAY, folder).addresses().stream().map(URI::toString).toList();
            }
            return addresses;
        } catch (UserError e) {
            throw new IOException(e.getMessage(), e); // The page says why.
        } finally {
            lock.unlock();
        }
    }
}
