package loomshowcase.cli.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import loomshowcase.cli.shared.ServerProcess;
import loomshowcase.compare.workload.download.Addresses;
import loomshowcase.files.WritableFolder;
import loomshowcase.text.Reasons;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The arguments of forms that download: a folder for each, and the addresses. */
final class RunDownloads {

    private static final Duration DELAY = Duration.ofMillis(200);

    private final Path own;
    private Path folder;
    private List<String> addresses;

    /**
     * Reads the addresses that the user names.
     *
     * @param urls a file of addresses; null for the embedded server's pictures
     * @param out  the folder for the files; null for a new temporary folder, which is kept
     * @param own  this session's folder
     * @throws ParameterException if the file does not hold addresses, or the folder cannot be made
     */
    RunDownloads(CommandLine commandLine, Path urls, Path out, Path own) {
        this.own = own;
        try {
            this.addresses = urls == null ? null
                    : Addresses.read(urls).stream().map(URI::toString).toList();
            this.folder = out == null ? null : WritableFolder.make(out);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(commandLine, e.getMessage());
        } catch (IOException e) {
            throw new ParameterException(commandLine, "--out: cannot write files to '%s': %s"
                    .formatted(out, Reasons.of(e)));
        }
    }

    /**
     * The arguments of one form.
     *
     * @param name of the folder for its files, below the folder for all
     */
    synchronized List<String> arguments(String name) throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("loom-showcase-images-");
        }
        if (addresses == null) {
            addresses = ofServer();
        }
        var arguments = new ArrayList<String>();
        arguments.add(Files.createDirectories(folder.resolve(name)).toString());
        arguments.addAll(addresses);
        return arguments;
    }

    /** Starts the embedded server, which ends with this process. */
    private List<String> ofServer() throws IOException {
        return ServerProcess.start(DELAY, own).addresses().stream().map(URI::toString).toList();
    }
}
