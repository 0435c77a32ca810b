package loomshowcase.cli.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import loomshowcase.cli.shared.LeftoversOfKilledRuns;
import loomshowcase.cli.shared.ServerProcess;
import loomshowcase.compare.workload.download.Addresses;
import loomshowcase.files.MadeFolders;
import loomshowcase.files.TemporaryFiles;
import loomshowcase.files.WritableFolder;
import loomshowcase.text.Reasons;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The arguments of forms that download: a folder for each, and the addresses. A form writes to a folder of this run's own;
 * what it has downloaded whole is then moved to where it is kept, so that a run that is killed leaves no part of a file
 * there.
 */
final class RunDownloads {

    private static final Duration DELAY = Duration.ofMillis(200);
    private static final String PART = ".part";

    private final Path own;
    private final boolean isNamed;
    private final MadeFolders made = new MadeFolders();
    private Path folder;
    private Path meanwhile;
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
        this.isNamed = out != null;
        try {
            this.addresses = urls == null ? null
                    : Addresses.read(urls).stream().map(URI::toString).toList();
            if (isNamed) {
                WritableFolder.tryOut(out);
                this.folder = made.make(out);
                LeftoversOfKilledRuns.removeFrom(folder);
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(commandLine, e.getMessage());
        } catch (IOException e) {
            throw new ParameterException(commandLine, "--out: cannot write files to '%s': %s"
                    .formatted(out, Reasons.of(e)));
        }
    }

    /** Where the files of a form are kept, below the folder for all. */
    synchronized Path kept(String name) throws IOException {
        if (folder == null) {
            folder = made.makeTemporary("loom-showcase-images-");
        }
        return made.make(folder.resolve(name));
    }

    /**
     * The arguments of one form: a folder, and the addresses.
     *
     * @param name of the form's folder
     */
    synchronized List<String> arguments(String name) throws IOException {
        if (meanwhile == null) {
            meanwhile =
                    isNamed ? TemporaryFiles.makeHiddenFolder(folder) : Files.createDirectory(own.resolve("images"));
        }
        if (addresses == null) {
            addresses = ofServer();
        }
        var arguments = new ArrayList<String>();
        arguments.add(Files.createDirectories(meanwhile.resolve(name)).toString());
        arguments.addAll(addresses);
        return arguments;
    }

    /** Moves what a form that has ended has downloaded whole to where it is kept. */
    synchronized void keep(String name) throws IOException {
        try (var files = Files.newDirectoryStream(meanwhile.resolve(name))) {
            for (Path file : files) {
                if (file.toString().endsWith(PART)) {
                    Files.delete(file);
                } else {
                    Files.move(file, kept(name).resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /**
     * Removes the folder of this run's own, and keeps what forms that were stopped had downloaded whole. If no file was
     * kept, no folder is.
     */
    synchronized void close() {
        if (meanwhile != null) {
            emptyAndRemove();
        }
        made.removeEmpty();
    }

    private void emptyAndRemove() {
        try (var names = Files.newDirectoryStream(meanwhile)) {
            for (Path name : names) {
                keep(name.getFileName().toString());
                Files.delete(name);
            }
            Files.delete(meanwhile);
        } catch (IOException e) {
            System.err.println("loom-showcase run: files were left in %s: %s".formatted(meanwhile, Reasons.of(e)));
        }
    }

    /** Starts the embedded server, which ends with this process. */
    private List<String> ofServer() throws IOException {
        return ServerProcess.start(DELAY, own).addresses().stream().map(URI::toString).toList();
    }
}
