package loomshowcase.compare.workload.download;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** The body of an answer on its way to a file, which is there whole or not at all. Completes with its length. */
final class FileBody implements BodySubscriber<Long> {

    private final DownloadSettings settings;
    private final URI address;
    private final Path file;
    private final Path part;
    private final long length;
    private final Runnable heard;
    private final CompletableFuture<Long> written = new CompletableFuture<>();
    private Subscription subscription;
    private FileChannel out;
    private long bytes;
    private boolean over;

    /**
     * @param length how many bytes were announced; -1 if that was not said
     * @param heard  called whenever some have come
     */
    FileBody(Target target, DownloadSettings settings, URI address, long length, Runnable heard) {
        this.settings = settings;
        this.address = address;
        this.file = settings.folder().resolve(target.fileName());
        this.part = target.part(settings.folder());
        this.length = length;
        this.heard = heard;
    }

    @Override
    public CompletionStage<Long> getBody() {
        return written;
    }

    @Override
    public synchronized void onSubscribe(Subscription subscription) {
        this.subscription = subscription;
        if (over) {
            subscription.cancel();
            return;
        }
        try {
            stopIfTooLarge(length);
            out = FileChannel.open(part, CREATE, WRITE, TRUNCATE_EXISTING);
            subscription.request(1);
        } catch (IOException e) {
            stop(cannotWrite(e));
        }
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        if (over) {
            return;
        }
        heard.run();
        try {
            for (ByteBuffer buffer : buffers) {
                bytes += buffer.remaining();
                stopIfTooLarge(bytes);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
            }
            subscription.request(1);
        } catch (IOException e) {
            stop(cannotWrite(e));
        }
    }

    @Override
    public synchronized void onComplete() {
        if (over) {
            return;
        }
        try {
            out.close();
            if (length >= 0 && bytes != length) {
                throw DownloadFailures.truncated(address, bytes, length);
            }
            Files.move(part, file, ATOMIC_MOVE);
            over = true;
            written.complete(bytes);
        } catch (IOException e) {
            stop(cannotWrite(e));
        }
    }

    @Override
    public void onError(Throwable thrown) {
        stop(thrown);
    }

    /** Ends it, unless it is over: nothing of the file is left. */
    synchronized void stop(Throwable why) {
        if (over) {
            return;
        }
        over = true;
        if (subscription != null) {
            subscription.cancel();
        }
        removePart();
        written.completeExceptionally(why);
    }

    /** How many bytes have come. */
    synchronized long bytes() {
        return bytes;
    }

    /** How many bytes were announced, or -1. */
    long length() {
        return length;
    }

    private void stopIfTooLarge(long bytes) throws DownloadFailed {
        if (settings.maxSizeBytes() > 0 && bytes > settings.maxSizeBytes()) {
            throw DownloadFailures.tooLarge(address, settings);
        }
    }

    private DownloadFailed cannotWrite(IOException e) {
        return DownloadFailures.of(e, Transfer.Step.WRITING, address, settings);
    }

    private void removePart() {
        try {
            if (out != null) {
                out.close();
            }
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // what made the download fail is what the user must hear of; a later run writes over this file
        }
    }
}
