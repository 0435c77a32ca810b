package loomshowcase.compare.workload.download;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
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
    private AnswerHead head;
    private long length = AnswerHead.UNKNOWN;
    private long bytes;
    private boolean over;

    FileBody(Target target, Download settings) {
        this.target = target;
        this.settings = settings;
        this.part = target.part(settings.folder().folder());
    }

    /**
     * Called with the head of an answer: this takes the body that follows. If the answer has no file, nobody waits for
     * its body.
     */
    synchronized BodySubscriber<Long> of(ResponseInfo info) {
        head = AnswerHead.of(info);
        try {
            length = head.length(target.address(), settings.maxSizeBytes());
        } catch (DownloadFailed e) {
            stop(e);
        }
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

    /** The head of the answer; {@code null} until it has come. */
    synchronized AnswerHead head() {
        return head;
    }

    /** What an exception of the client means in this moment. */
    synchronized DownloadFailed failure(Exception e) {
        boolean inBody = head != null && !(e instanceof DownloadFailed);
        if (inBody && ClientExceptions.isBadChunk(e)) {
            return DownloadFailed.badChunks(target.address());
        }
        return !inBody || !ClientExceptions.isEnd(e) ? ClientExceptions.meaning(e, target.address(), settings.maxTime())
                : length >= 0 ? DownloadFailed.truncated(target.address(), bytes, length)
                : DownloadFailed.cutChunks(target.address());
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
