package loomshowcase.compare.workload.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow.Subscription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBodyTest {

    @TempDir
    private Path folder;
    private DownloadFixture fixture;
    private FileBody body;

    /** What the body asked of the client, and whether it held its lock meanwhile. */
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void make() throws IOException {
        fixture = new DownloadFixture(folder);
        body = new FileBody(Target.of(URI.create("http://a.example/x"), "picture.png"), new Download(
                new Source("addresses of a test", null, List.of(), null), Duration.ZERO, 10,
                new RunFolder(fixture.folder(), null)));
        body.getBody().whenComplete((bytes, thrown) -> note(thrown == null ? "whole" : "failed"));
    }

    private void note(String what) {
        asked.add(what + (Thread.holdsLock(body) ? " inside the lock" : ""));
    }

    private final Subscription client = new Subscription() {

        @Override
        public void request(long number) {
            note("more");
        }

        @Override
        public void cancel() {
            note("no more");
        }
    };

    /** A thread of the client that does not come back would keep the lock, and who keeps the time would wait for it. */
    @Test
    void isKeptWithoutCallingTheClientInsideItsLock() throws IOException {
        body.onSubscribe(client);
        body.onNext(List.of(ByteBuffer.wrap(new byte[4]), ByteBuffer.wrap(new byte[3])));
        body.onComplete();
        body.stop(new IOException("too late to stop it"));

        assertThat(asked).containsExactly("more", "more", "whole");
        assertThat(body.getBody()).isCompletedWithValue(7L);
        assertThat(fixture.files()).containsExactly("picture.png");
    }

    @Test
    void isStoppedWithoutCallingTheClientInsideItsLock() throws IOException {
        body.onSubscribe(client);
        body.onNext(List.of(ByteBuffer.wrap(new byte[4])));
        body.stop(new IOException("it took too long"));
        body.onNext(List.of(ByteBuffer.wrap(new byte[4])));
        body.onComplete();

        assertThat(asked).containsExactly("more", "more", "no more", "failed");
        assertThat(fixture.files()).isEmpty();
    }

    @Test
    void isStoppedWhenItBecomesTooLong() throws IOException {
        body.onSubscribe(client);
        body.onNext(List.of(ByteBuffer.wrap(new byte[11])));

        assertThat(asked).containsExactly("more", "no more", "failed");
        assertThat(fixture.files()).isEmpty();
    }

    @Test
    void asksForNothingIfItWasStoppedBeforeItBegan() throws IOException {
        body.stop(new IOException("it took too long"));
        body.onSubscribe(client);

        assertThat(asked).containsExactly("failed", "no more");
        assertThat(fixture.files()).isEmpty();
    }
}
