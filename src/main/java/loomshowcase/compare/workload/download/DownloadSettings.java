package loomshowcase.compare.workload.download;

import java.nio.file.Path;
import java.time.Duration;
import loomshowcase.compare.workload.Parameters;

/**
 * How a run downloads.
 *
 * @param targets        the file of {@link TargetFile}
 * @param folder         where the files of a run go; it exists
 * @param kept           where whole files are kept once a run is over; {@code null}: nowhere
 * @param connectTimeout how long to wait for a connection; zero: for ever
 * @param idleTimeout    how long to wait for the next byte; zero: for ever
 * @param maxTime        how long a whole download may take; zero: for ever. Looked at whenever bytes come, so a
 *                       download ends at most one {@code idleTimeout} later
 * @param maxSizeBytes   how many bytes a download may have; 0: any number
 */
record DownloadSettings(Path targets, Path folder, Path kept, Duration connectTimeout, Duration idleTimeout,
        Duration maxTime, long maxSizeBytes) {

    static DownloadSettings of(Parameters parameters) {
        return new DownloadSettings(Path.of(parameters.text(Download.TARGETS)),
                Path.of(parameters.text(Download.FOLDER)), kept(parameters),
                parameters.duration(Download.CONNECT_TIMEOUT), parameters.duration(Download.IDLE_TIMEOUT),
                parameters.duration(Download.MAX_TIME), parameters.number(Download.MAX_SIZE));
    }

    private static Path kept(Parameters parameters) {
        String path = parameters.values().get(Download.KEPT);
        return path == null ? null : Path.of(path);
    }

    PictureFolder pictureFolder() {
        return new PictureFolder(folder, kept);
    }

    /** How long to wait for a connection: never longer than the whole download may take. */
    Duration connectWait() {
        return withinMaxTime(connectTimeout);
    }

    /** How long to wait for a byte: never longer than the whole download may take. */
    Duration idleWait() {
        return withinMaxTime(idleTimeout);
    }

    private Duration withinMaxTime(Duration wait) {
        boolean tooLong = !maxTime.isZero() && (wait.isZero() || wait.compareTo(maxTime) > 0);
        return tooLong ? maxTime : wait;
    }

    /** The whole milliseconds that sockets count in, rounded up, since 0 means for ever. */
    static int millis(Duration duration) {
        return (int) Math.min(Integer.MAX_VALUE, duration.plusNanos(999_999).toMillis());
    }
}
