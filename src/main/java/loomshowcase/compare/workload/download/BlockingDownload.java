package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** One download, from the connection to the file, by {@link HttpURLConnection}. Used once, by one thread. */
final class BlockingDownload {

    /** The header in which the embedded server says how late it was. */
    static final String LATE_HEADER = "Server-Late-Nanos";

    /** Small, since with 10,000 downloads in flight there are 10,000 of these. */
    private static final int BUFFER = 16 * 1024;

    private final Download settings;
    private final URI address;
    private final Path file;
    private final Path part;
    private final long started = System.nanoTime();
    private long length = -1;
    private long bytes;

    BlockingDownload(Target target, Download settings) {
        this.settings = settings;
        this.address = target.address();
        this.file = target.file(settings.folder().folder());
        this.part = target.part(settings.folder().folder());
    }

    /**
     * Blocks the calling thread until the file is there; if it ends in any other way, nothing of the file is left.
     *
     * @throws DownloadFailed       if the file could not be had whole
     * @throws InterruptedException if the thread was interrupted. A virtual thread ends at once: an interrupt closes
     *                              its socket (JEP 444). A platform thread ends with the next byte or the time limit.
     */
    Downloaded run() throws DownloadFailed, InterruptedException {
        HttpURLConnection connection = null;
        boolean whole = false;
        try {
            stopIfAsked();
            connection = open();
            Downloaded downloaded = receive(connection);
            whole = true;
            return downloaded;
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while downloading " + address);
            }
            DownloadFailed failed = DownloadFailed.of(e, address, settings.maxTime());
            throw failed.kind().equals("truncated") && bytes < length
                    ? DownloadFailed.truncated(address, bytes, length) : failed;
        } finally {
            if (connection != null) {
                connection.disconnect();
            }
            if (!whole) {
                FileBody.delete(part);
            }
        }
    }

    private HttpURLConnection open() throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        int most = (int) Math.min(Integer.MAX_VALUE, settings.maxTime().plusNanos(999_999).toMillis());
        connection.setConnectTimeout(most);
        connection.setReadTimeout(most);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestProperty("Connection", "close");
        connection.setRequestProperty("User-Agent", "loom-showcase");
        connection.setRequestProperty("Accept", "*/*");
        return connection;
    }

    private Downloaded receive(HttpURLConnection connection) throws IOException, InterruptedException {
        int status = connection.getResponseCode();
        if (status != HttpURLConnection.HTTP_OK) {
            throw DownloadFailed.status(address, status, connection.getHeaderField("Location"));
        }
        length = connection.getContentLengthLong();
        stopIfTooLarge(length);
        try (InputStream in = connection.getInputStream(); OutputStream out = create()) {
            copy(in, out);
        }
        if (length >= 0 && bytes != length) {
            throw DownloadFailed.truncated(address, bytes, length);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return new Downloaded(file, bytes, connection.getHeaderFieldLong(LATE_HEADER, -1));
    }

    private OutputStream create() throws DownloadFailed {
        try {
            return Files.newOutputStream(part);
        } catch (IOException e) {
            throw DownloadFailed.cannotWrite(e);
        }
    }

    private void copy(InputStream in, OutputStream out) throws IOException, InterruptedException {
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes += read;
            stopIfAsked();
            stopIfTooLarge(bytes);
            try {
                out.write(buffer, 0, read);
            } catch (IOException e) {
                throw DownloadFailed.cannotWrite(e);
            }
        }
    }

    private void stopIfAsked() throws DownloadFailed, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while downloading " + address);
        }
        long most = settings.maxTime().toNanos();
        if (most > 0 && System.nanoTime() - started > most) {
            throw DownloadFailed.tookTooLong(address, settings.maxTime());
        }
    }

    private void stopIfTooLarge(long bytes) throws DownloadFailed {
        if (bytes > settings.maxSizeBytes()) {
            throw DownloadFailed.tooLarge(address, settings.maxSizeBytes());
        }
    }
}
