package loomshowcase.compare.workload.download;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
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

    private final Target target;
    private final Download settings;
    private final Path part;
    private final CompletableFuture<Long> written = new CompletableFuture<>();
    private Subscription subscription;
    private FileChannel out;
    private long length = -1;
    private long bytes;
    private boolean over;

    FileBody(Target target, Download settings) {
        this.target = target;
        this.settings = settings;
        this.part = target.part(settings.folder().folder());
    }

    /** Called with the head of an answer: this takes the body that follows, unless the answer has no file. */
    synchronized BodySubscriber<Long> of(ResponseInfo head) {
        if (head.statusCode() != HttpURLConnection.HTTP_OK) {
            return BodySubscribers.replacing(-1L);
        }
        length = head.headers().firstValueAsLong("Content-Length").orElse(-1);
        return this;
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
            stop(DownloadFailed.cannotWrite(e));
        }
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        if (over) {
            return;
        }
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
            stop(DownloadFailed.cannotWrite(e));
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
                throw DownloadFailed.truncated(target.address(), bytes, length);
            }
            Files.move(part, target.file(settings.folder().folder()), ATOMIC_MOVE);
            over = true;
            written.complete(bytes);
        } catch (IOException e) {
            stop(DownloadFailed.cannotWrite(e));
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
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            why.addSuppressed(e);
        }
        delete(part);
        written.completeExceptionally(why);
    }

    /** How many bytes have come. */
    synchronized long bytes() {
        return bytes;
    }

    /** How many bytes were announced, or -1. */
    synchronized long length() {
        return length;
    }

    private void stopIfTooLarge(long bytes) throws DownloadFailed {
        if (bytes > settings.maxSizeBytes()) {
            throw DownloadFailed.tooLarge(target.address(), settings.maxSizeBytes());
        }
    }

    /** A part that cannot be deleted now is deleted when the next run empties the folder. */
    static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // The user must hear of what made the download fail, and not of this.
        }
    }
}
