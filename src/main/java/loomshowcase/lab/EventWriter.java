package loomshowcase.lab;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An answer that is written piece by piece: server-sent events. Several threads may write. While the work goes on it sends
 * an empty line four times a second, which fails once the page is gone.
 */
final class EventWriter {

    private static final Duration BEAT = Duration.ofMillis(250);

    private final OutputStream out;
    private final ReentrantLock lock = new ReentrantLock();

    static EventWriter to(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        return new EventWriter(exchange.getResponseBody());
    }

    EventWriter(OutputStream out) {
        this.out = out;
    }

    /** The page is gone. */
    private static final class Gone extends UncheckedIOException {

        private static final long serialVersionUID = 1;

        private Gone(IOException cause) {
            super(cause);
        }
    }

    /**
     * Sends an event.
     *
     * @param data becomes JSON
     * @throws UncheckedIOException if the page is gone
     */
    void send(String name, Object data) {
        try {
            write("event: %s\ndata: %s\n\n".formatted(name, Json.of(data)));
        } catch (IOException e) {
            throw new Gone(e);
        }
    }

    private void write(String text) throws IOException {
        lock.lock();
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Does work on a virtual thread of its own until it is done or the page is gone. In the second case the work is
     * interrupted, and has ended when this returns.
     *
     * @throws ExecutionException what the work threw, unless it only heard that the page is gone
     */
    void whileOpen(Callable<?> work) throws InterruptedException, ExecutionException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> done = executor.submit(work);
            try {
                await(done);
            } catch (IOException e) {
                done.cancel(true);
            } catch (ExecutionException e) {
                if (!isGone(e)) {
                    throw e;
                }
            } finally {
                executor.shutdownNow();
            }
        }
    }

    /** Each thread that the work had waited for wraps what it threw once more. */
    private static boolean isGone(ExecutionException failure) {
        Throwable cause = failure;
        while (cause instanceof ExecutionException) {
            cause = cause.getCause();
        }
        return cause instanceof Gone;
    }

    private void await(Future<?> done) throws IOException, InterruptedException, ExecutionException {
        while (true) {
            try {
                done.get(BEAT.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                write(":\n\n");
            }
        }
    }
}
