package loomshowcase.cli.compare;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import loomshowcase.cli.shared.Converters;
import picocli.CommandLine.Option;

/** What {@code download} downloads, and how far it waits. */
final class DownloadOptions {

    @Option(names = "--delay", paramLabel = "TIME", converter = Converters.OfDuration.class, defaultValue = "200ms",
            description = "How long the embedded server waits before each answer. Default: ${DEFAULT-VALUE}.")
    Duration delay;

    @Option(names = "--urls", paramLabel = "FILE", description = "Downloads these addresses instead, one on a line.")
    Path urls;

    @Option(names = "--url", paramLabel = "URL", description = "Downloads this address instead; may be repeated.")
    List<String> url;

    @Option(names = "--tutorial-urls", description = "Downloads the 15 photographs of the tutorial instead.")
    boolean tutorialUrls;

    @Option(names = "--out", paramLabel = "DIR",
            description = "Where the files go, in the place of any of the same names. Default: a temporary folder, "
                    + "removed at the end.")
    Path out;

    @Option(names = "--connect-timeout", paramLabel = "TIME", converter = Converters.OfDuration.class,
            defaultValue = "10s", description = "How long a connection may take. Default: ${DEFAULT-VALUE}.")
    Duration connectTimeout;

    @Option(names = "--idle-timeout", paramLabel = "TIME", converter = Converters.OfDuration.class,
            defaultValue = "10s", description = "How long a server may send nothing. Default: ${DEFAULT-VALUE}.")
    Duration idleTimeout;

    @Option(names = "--max-time", paramLabel = "TIME", converter = Converters.OfDuration.class,
            defaultValue = "2m", description = "How long a whole download may take. Default: ${DEFAULT-VALUE}.")
    Duration maxTime;

    @Option(names = "--max-size", paramLabel = "SIZE", converter = Converters.OfSize.class, defaultValue = "100MB",
            description = "How big a file may be: 500kB, 100MB, 2GB. Default: ${DEFAULT-VALUE}.")
    long maxSizeBytes;

    /** Whether the user names addresses, so that the embedded server is not needed. */
    boolean fromElsewhere() {
        return urls != null || url != null || tutorialUrls;
    }
}
