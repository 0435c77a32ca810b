package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.channels.spi.AbstractInterruptibleChannel;

/**
 * The wait for a server's answer, such that an interrupt ends it on every kind of thread.
 *
 * <p>An interrupt closes the socket of a virtual thread that waits in it, but leaves a platform thread waiting
 * (JEP 444). {@link AbstractInterruptibleChannel} is the JDK's hook for that: while a thread is between its
 * {@code begin} and {@code end}, an interrupt also calls {@link #implCloseChannel}, and {@code end} waits for that
 * call, so that what comes after never meets it.
 *
 * <p>It serves for the wait alone. In the middle of a body, {@code disconnect} waits for the very lock that the
 * reading thread holds; see
 * {@code docs/decisions/download-interrupt.md}.
 */
final class InterruptibleAnswer extends AbstractInterruptibleChannel {
    private final HttpURLConnection connection;

    InterruptibleAnswer(HttpURLConnection connection) {
        this.connection = connection;
    }

    /**
     * Sends the request and waits for the head of the answer.
     *
     * @return the status
     * @throws java.nio.channels.ClosedByInterruptException if the thread is interrupted; its interrupt status stays
     */
    int await() throws IOException {
        boolean answered = false;
        try {
            begin();
            int status = connection.getResponseCode();
            answered = true;
            return status;
        } finally {
            end(answered);
        }
    }

    @Override
    protected void implCloseChannel() {
        connection.disconnect();
    }
}
