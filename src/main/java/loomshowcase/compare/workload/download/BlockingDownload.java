package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** One download, from the connection to the file, in which the calling thread itself waits in a socket. Used once. */
final class BlockingDownload implements TimeLimit.Limited {

    private final Download settings;
    private final Target target;
    private final Path file;
    private final Path part;
    private final HttpSocket socket;
    private final Buffers buffers;
    private final long began = System.nanoTime();
    private long bytes;
    private volatile boolean late;

    BlockingDownload(Target target, Download settings, Buffers buffers) {
        this.settings = settings;
        this.target = target;
        this.file = target.file(settings.folder().folder());
        this.part = target.part(settings.folder().folder());
        this.socket = new HttpSocket(target.address());
        this.buffers = buffers;
    }

    @Override
    public long began() {
        return began;
    }

    /** Closes the socket: the thread that waits in it goes on at once, with an exception. */
    @Override
    public void tookTooLong() {
        late = true;
        socket.close();
    }

    /**
     * Blocks the calling thread until the file is there; if it ends in any other way, nothing of the file is left.
     *
     * @throws DownloadFailed       if the file could not be had whole
     * @throws InterruptedException if the thread was interrupted. A virtual thread ends at once: an interrupt closes
     *                              its socket (JEP 444). A platform thread ends with the next byte or the time limit.
     */
    Downloaded run() throws DownloadFailed, InterruptedException {
        boolean whole = false;
        byte[] buffer = buffers.take();
        try (socket) {
            stopIfAsked();
            Downloaded downloaded = receive(buffer);
            whole = true;
            return downloaded;
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while downloading " + target.address());
            }
            throw late ? DownloadFailed.tookTooLong(target.address(), settings.maxTime())
                    : ClientExceptions.meaning(e, target.address(), settings.maxTime());
        } finally {
            buffers.giveBack(buffer);
            if (!whole) {
                FileBody.delete(part);
            }
        }
    }

    private Downloaded receive(byte[] buffer) throws IOException, InterruptedException {
        HttpExchange exchange = socket.ask("GET", buffer);
        AnswerHead head = exchange.head();
        long length = head.length(target.address(), settings.maxSizeBytes());
        byte[] forBody = buffers.forBody(length, buffer);
        try (OutputStream out = create()) {
            exchange.body(head, length, forBody, (bytes, from, size) -> write(out, bytes, from, size));
        } finally {
            if (forBody != buffer) {
                buffers.giveBack(forBody);
            }
        }
        stopIfAsked();
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw DownloadFailed.cannotWrite(e);
        }
        return new Downloaded(file, bytes, head.serverLateNanos());
    }

    private OutputStream create() throws DownloadFailed {
        try {
            return Files.newOutputStream(part);
        } catch (IOException e) {
            throw DownloadFailed.cannotWrite(e);
        }
    }

    private void write(OutputStream out, byte[] buffer, int from, int size) throws IOException, InterruptedException {
        bytes += size;
        stopIfAsked();
        if (bytes > settings.maxSizeBytes()) {
            throw DownloadFailed.tooLarge(target.address(), settings.maxSizeBytes());
        }
        try {
            out.write(buffer, from, size);
        } catch (IOException e) {
            throw DownloadFailed.cannotWrite(e);
        }
    }

    private void stopIfAsked() throws DownloadFailed, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while downloading " + target.address());
        }
        if (late) {
            throw DownloadFailed.tookTooLong(target.address(), settings.maxTime());
        }
    }
}
