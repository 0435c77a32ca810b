package loomshowcase.cli.compare;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import loomshowcase.cli.shared.IoReason;
import loomshowcase.cli.shared.ServerProcess;
import loomshowcase.cli.shared.UserError;
import loomshowcase.compare.workload.Parameters;
import loomshowcase.compare.workload.download.Download;
import loomshowcase.compare.workload.download.DownloadTargets;
import loomshowcase.compare.workload.download.EmbeddedServer;
import loomshowcase.compare.workload.download.PictureFolder;
import loomshowcase.compare.workload.download.Target;
import loomshowcase.compare.workload.download.TargetFile;
import loomshowcase.compare.workload.download.TutorialUrls;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine;

/** What the {@code download} of one comparison downloads, from where, and into which folder. */
final class Downloads {

    private final DownloadOptions options;
    private final Path targets;
    private final PictureFolder folder;
    private final List<URI> addresses;
    private volatile List<Target> ready = List.of();
    private EmbeddedServer server;

    /**
     * Reads the addresses that the user names, and makes the folder for the files.
     *
     * @param own a folder of this comparison's own
     * @throws ParameterException if an address is none, or the folder cannot be made
     */
    Downloads(CommandLine commandLine, DownloadOptions options, Path own) {
        this.options = options;
        this.targets = own.resolve("targets");
        try {
            this.addresses = addresses(options);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(commandLine, e.getMessage());
        }
        if (options.out != null && options.out.toString().isBlank()) {
            throw new ParameterException(commandLine, "--out: name a folder");
        }
        Path kept = options.out == null ? null : options.out.toAbsolutePath();
        Path parent = kept == null ? own : kept;
        try {
            Files.createDirectories(parent);
            this.folder = new PictureFolder(Files.createTempDirectory(parent, ".loom-showcase"), kept);
        } catch (IOException e) {
            boolean isInTheWay = Files.exists(parent, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(parent);
            throw new ParameterException(commandLine, "%sno files can be written to '%s': %s".formatted(
                    kept == null ? "" : "--out: ", parent, isInTheWay ? "it is no folder; name one" : IoReason.of(e)));
        }
    }

    private static List<URI> addresses(DownloadOptions options) {
        var addresses = new ArrayList<URI>();
        if (options.urls != null) {
            addresses.addAll(DownloadTargets.readAddresses(options.urls));
        }
        if (options.url != null) {
            options.url.forEach(url -> addresses.add(DownloadTargets.address("--url", url)));
        }
        if (options.tutorialUrls) {
            addresses.addAll(TutorialUrls.ALL);
        }
        return addresses;
    }

    Parameters parameters() {
        var values = new TreeMap<>(Map.of(
                Download.TARGETS, targets.toString(),
                Download.FOLDER, folder.folder().toString(),
                Download.CONNECT_TIMEOUT, Long.toString(options.connectTimeout.toNanos()),
                Download.IDLE_TIMEOUT, Long.toString(options.idleTimeout.toNanos()),
                Download.MAX_TIME, Long.toString(options.maxTime.toNanos()),
                Download.MAX_SIZE, Long.toString(options.maxSizeBytes)));
        if (folder.kept() != null) {
            values.put(Download.KEPT, folder.kept().toString());
        }
        if (addresses.isEmpty()) {
            values.put(Download.DELAY, Long.toString(options.delay.toNanos()));
            values.put(Download.SOURCE, "embedded server");
        } else {
            values.put(Download.ADDRESSES, Integer.toString(addresses.size()));
            values.put(Download.SOURCE, source());
        }
        return new Parameters(values);
    }

    private String source() {
        var sources = new ArrayList<String>();
        if (options.urls != null) {
            sources.add("addresses from " + options.urls.getFileName());
        }
        if (options.url != null) {
            sources.add("--url");
        }
        if (options.tutorialUrls) {
            sources.add("the tutorial's addresses");
        }
        return String.join(" and ", sources);
    }

    /** The embedded server, once it has been started; {@code null} if it is not needed. */
    EmbeddedServer server() {
        return server;
    }

    /** Keeps what the last run has made, if that is wanted, and leaves nothing else. */
    void tidyUp() {
        try {
            folder.empty(ready);
            Files.deleteIfExists(folder.folder());
        } catch (IOException e) {
            if (folder.kept() != null) {
                System.err.println("loom-showcase compare: --out: files were left in '%s': %s"
                        .formatted(folder.folder(), IoReason.of(e)));
            }
        }
    }

    /** Starts the embedded server if it is needed, and writes down what each task downloads. */
    void makeReady(int tasks, Path own) throws IOException, InterruptedException {
        ready = targets(tasks, own);
        for (Target target : ready) {
            if (folder.kept() != null && Files.isDirectory(folder.kept().resolve(target.fileName()))) {
                throw new UserError("--out: '%s' is a folder, and a picture of that name is to go there"
                        .formatted(folder.kept().resolve(target.fileName())));
            }
        }
        TargetFile.write(targets, ready);
    }

    private List<Target> targets(int tasks, Path own) throws IOException, InterruptedException {
        if (addresses.isEmpty()) {
            server = ServerProcess.start(options.delay, own);
            return server.targets(tasks);
        }
        return options.urls == null && options.url == null
                ? TutorialUrls.targets(tasks) : DownloadTargets.of(addresses, tasks);
    }
}
