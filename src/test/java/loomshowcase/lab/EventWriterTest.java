package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Work that tells a page")
@Tag("once")
@Timeout(60)
class EventWriterTest {

    private static final OutputStream GONE = new OutputStream() {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
        }
    };

    /** Does work on another thread, as a run of several forms does. */
    private static Void elsewhere(Callable<Void> work) throws InterruptedException, ExecutionException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return executor.submit(work).get();
        }
    }

    @Test
    @DisplayName("ends quietly when any of its threads finds that the page is gone")
    void endsWithThePage() throws Exception {
        var events = new EventWriter(GONE);
        events.whileOpen(() -> elsewhere(() -> {
            events.send("line", List.of());
            return null;
        }));
    }

    @Test
    @DisplayName("is interrupted when the page goes while it says nothing, and has ended when that returns")
    void isInterrupted() throws Exception {
        var ended = new CountDownLatch(1);
        new EventWriter(GONE).whileOpen(() -> {
            try {
                new CountDownLatch(1).await();
            } finally {
                ended.countDown();
            }
            return null;
        });
        assertThat(ended.getCount()).isZero();
    }

    @Test
    @DisplayName("hands on a failure of its own, from whichever thread")
    void fails() {
        assertThatThrownBy(() -> new EventWriter(OutputStream.nullOutputStream()).whileOpen(() -> elsewhere(() -> {
            throw new IllegalStateException("its own");
        }))).isInstanceOf(ExecutionException.class).hasRootCauseMessage("its own");
    }
}
