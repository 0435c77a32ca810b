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

/**
 * The body of an answer on its way to a file, which is there whole or not at all. Completes with its length. What is done
 * with the file has a lock, since a time limit may end it at any time. The client is never called inside it: a thread of
 * the client that does not come back would keep the lock, and the thread that keeps the time of all tasks would wait.
 */
final class FileBody implements BodySubscriber<Long> {

    private final Target target;
    private final Download settings;
    private final Path part;
    private final CompletableFuture<Long> written = new CompletableFuture<>();
    private volatile Subscription subscription;
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
    BodySubscriber<Long> of(ResponseInfo info) {
        try {
            begins(AnswerHead.of(info));
        } catch (DownloadFailed e) {
            stop(e);
        }
        return this;
    }

    private synchronized void begins(AnswerHead head) throws DownloadFailed {
        this.head = head;
        length = head.length(target.address(), settings.maxSizeBytes());
    }

    @Override
    public CompletionStage<Long> getBody() {
        return written;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        try {
            if (open(subscription)) {
                subscription.request(1);
            } else {
                subscription.cancel();
            }
        } catch (IOException e) {
            stop(DownloadFailed.cannotWrite(e));
        }
    }

    private synchronized boolean open(Subscription subscription) throws IOException {
        this.subscription = subscription;
        if (!over) {
            out = FileChannel.open(part, CREATE, WRITE, TRUNCATE_EXISTING);
        }
        return !over;
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        try {
            if (write(buffers)) {
                subscription.request(1);
            }
        } catch (IOException e) {
            stop(DownloadFailed.cannotWrite(e));
        }
    }

    private synchronized boolean write(List<ByteBuffer> buffers) throws IOException {
        if (over) {
            return false;
        }
        for (ByteBuffer buffer : buffers) {
            bytes += buffer.remaining();
            stopIfTooLarge(bytes);
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
        }
        return true;
    }

    @Override
    public void onComplete() {
        try {
            if (keep()) {
                written.complete(bytes);
            }
        } catch (IOException e) {
            stop(DownloadFailed.cannotWrite(e));
        }
    }

    private synchronized boolean keep() throws IOException {
        if (over) {
            return false;
        }
        out.close();
        Files.move(part, target.file(settings.folder().folder()), ATOMIC_MOVE);
        over = true;
        return true;
    }

    @Override
    public void onError(Throwable thrown) {
        stop(thrown);
    }

    /** Ends it, unless it is over: nothing of the file is left. */
    void stop(Throwable why) {
        if (drop(why)) {
            if (subscription != null) {
                subscription.cancel();
            }
            written.completeExceptionally(why);
        }
    }

    private synchronized boolean drop(Throwable why) {
        if (over) {
            return false;
        }
        over = true;
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            why.addSuppressed(e);
        }
        delete(part);
        return true;
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
