package loomshowcase.compare.workload.download;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** One download, from the first connect to the file. Used once, by one thread. */
final class Transfer {

    /** What the thread is at, so that a failure can be told in its terms. */
    enum Step {
        CONNECTING, WAITING, READING, WRITING
    }

    static final String LATE_HEADER = "Server-Late-Nanos";

    /** Small, since with 10,000 bodies on their way at once there are 10,000 of these. */
    private static final int BUFFER = 16 * 1024;

    private final DownloadSettings settings;
    private final Path file;
    private final Path part;
    private final long started = System.nanoTime();
    private URI address;
    private Step step = Step.CONNECTING;
    private long length = -1;
    private long bytes;

    Transfer(Target target, DownloadSettings settings) {
        this.settings = settings;
        this.file = settings.folder().resolve(target.fileName());
        this.part = target.part(settings.folder());
        this.address = target.address();
    }

    /**
     * Blocks the calling thread until the file is there; however it ends otherwise, nothing of the file is left.
     *
     * @throws DownloadFailed       if it could not be had whole
     * @throws InterruptedException if the thread was interrupted. A virtual thread ends at once, but for the look-up
     *                              of a host's name. A platform thread ends at once while it waits for an answer; in
     *                              a connect, or in a body that has stopped, it ends with the time-out for that,
     *                              because the JDK gives no way to wake it there
     */
    Downloaded run() throws DownloadFailed, InterruptedException {
        boolean whole = false;
        try {
            HttpURLConnection answer = follow();
            try {
                Downloaded downloaded = receive(answer);
                whole = true;
                return downloaded;
            } finally {
                answer.disconnect();
            }
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while downloading " + address);
            }
            throw failed(e);
        } finally {
            if (!whole) {
                delete(part);
            }
        }
    }

    private DownloadFailed failed(IOException e) {
        boolean early = step == Step.READING && bytes < length && "Premature EOF".equals(e.getMessage());
        return early ? DownloadFailures.truncated(address, bytes, length)
                : DownloadFailures.of(e, step, address, settings);
    }

    /** The answer that holds the picture, after all redirects. */
    private HttpURLConnection follow() throws IOException, InterruptedException {
        var redirects = new Redirects(address);
        while (true) {
            HttpURLConnection connection = open();
            boolean arrived = false;
            try {
                int status = answered(connection);
                arrived = status == HttpURLConnection.HTTP_OK;
                if (arrived) {
                    return connection;
                }
                address = redirects.next(status, connection.getHeaderField("Location"));
            } finally {
                if (!arrived) {
                    connection.disconnect();
                }
            }
        }
    }

    private HttpURLConnection open() throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(DownloadSettings.millis(settings.connectWait()));
        connection.setReadTimeout(DownloadSettings.millis(settings.idleWait()));
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestProperty("Connection", "close");
        connection.setRequestProperty("User-Agent", "loom-showcase");
        connection.setRequestProperty("Accept", "*/*");
        return connection;
    }

    private int answered(HttpURLConnection connection) throws IOException, InterruptedException {
        step = Step.CONNECTING;
        stopIfAsked();
        connection.connect();
        stopIfAsked();
        step = Step.WAITING;
        return new InterruptibleAnswer(connection).await();
    }

    private Downloaded receive(HttpURLConnection answer) throws IOException, InterruptedException {
        length = answer.getContentLengthLong();
        stopIfTooLarge(length);
        try (InputStream in = answer.getInputStream()) {
            step = Step.WRITING;
            try (OutputStream out = Files.newOutputStream(part)) {
                copy(in, out);
            }
        }
        if (length >= 0 && bytes != length) {
            throw DownloadFailures.truncated(address, bytes, length);
        }
        Files.move(part, file, ATOMIC_MOVE);
        return new Downloaded(file, bytes, answer.getHeaderFieldLong(LATE_HEADER, -1));
    }

    private void copy(InputStream in, OutputStream out) throws IOException, InterruptedException {
        byte[] buffer = new byte[BUFFER];
        for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
            bytes += read;
            stopIfAsked();
            stopIfTooLarge(bytes);
            out.write(buffer, 0, read);
        }
    }

    private int read(InputStream in, byte[] buffer) throws IOException {
        step = Step.READING;
        int read = in.read(buffer);
        step = Step.WRITING;
        return read;
    }

    private void stopIfAsked() throws DownloadFailed, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while downloading " + address);
        }
        long maxNanos = settings.maxTime().toNanos();
        if (maxNanos > 0 && System.nanoTime() - started > maxNanos) {
            throw DownloadFailures.tookTooLong(address, settings);
        }
    }

    private void stopIfTooLarge(long bytes) throws DownloadFailed {
        if (settings.maxSizeBytes() > 0 && bytes > settings.maxSizeBytes()) {
            throw DownloadFailures.tooLarge(address, settings);
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // what made the download fail is what the user must hear of; a later run writes over this file
        }
    }
}
