package loomshowcase.compare.workload.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import loomshowcase.compare.workload.Await;
import loomshowcase.compare.workload.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Unless a test says otherwise, the time limit is a minute: what ends within seconds was ended by the interrupt. */
@Timeout(90)
class DownloadInterruptTest {

    @TempDir
    private Path temp;
    private DownloadFixture fixture;

    @BeforeEach
    void settings() throws IOException {
        fixture = new DownloadFixture(temp);
    }

    static Stream<Thread.Builder> everyKindOfThread() {
        return Stream.of(Thread.ofPlatform().name("platform"), Thread.ofVirtual().name("virtual"));
    }

    @Test
    void endsTheWaitForAnAnswerOnAVirtualThread() throws Exception {
        try (var server = new FaultServer(FaultServer.Connection::stall)) {
            var task = new Task(Thread.ofVirtual(), server.address("/"));
            server.requested.await();

            task.assertEndsByInterrupt();
            assertThat(server.requests).as("it is not asked again").hasSize(1);
        }
    }

    @Test
    void endsTheWaitForTheRestOfTheHeadOnAVirtualThread() throws Exception {
        try (var server = new FaultServer(connection -> {
            connection.send("HTTP/1.1 200 OK\r\nContent-Le");
            connection.stall();
        })) {
            var task = new Task(Thread.ofVirtual(), server.address("/"));
            server.requested.await();

            task.assertEndsByInterrupt();
            assertThat(server.requests).as("it is not asked again").hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("everyKindOfThread")
    void endsABodyThatKeepsComing(Thread.Builder kind) throws Exception {
        try (var server = new FaultServer(connection -> {
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n");
            while (true) {
                connection.send("some bytes");
                Thread.sleep(1);
            }
        })) {
            var task = new Task(kind, server.address("/"));
            awaitPart(10);

            task.assertEndsByInterrupt();
        }
    }

    @Test
    void endsABodyThatStoppedOnAVirtualThread() throws Exception {
        try (var server = stoppedBody()) {
            var task = new Task(Thread.ofVirtual(), server.address("/"));
            awaitPart(5);

            task.assertEndsByInterrupt();
        }
    }

    /** An interrupt does not reach a platform thread in a socket; the time limit does. */
    @Test
    void endsABodyThatStoppedOnAPlatformThreadWithTheTimeLimit() throws Exception {
        fixture.maxTime(Duration.ofSeconds(1));
        try (var server = stoppedBody()) {
            var task = new Task(Thread.ofPlatform(), server.address("/"));
            awaitPart(5);

            task.assertEndsByInterrupt();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void endsAConnectOnAVirtualThread() throws Exception {
        try (var server = new FullServer()) {
            var task = new Task(Thread.ofVirtual(), server.address());
            task.awaitFrame("connect");

            task.assertEndsByInterrupt();
        }
    }

    @ParameterizedTest
    @MethodSource("everyKindOfThread")
    void beforeTheStartLetsNothingStart(Thread.Builder kind) throws Exception {
        try (var server = FaultServer.sending("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                Work work = fixture.open(Target.of(server.address("/"), "picture.png"))) {
            var ended = new CompletableFuture<Throwable>();
            kind.start(() -> {
                Thread.currentThread().interrupt();
                ended.complete(caught(work));
            }).join();

            assertThat(ended.get()).isInstanceOf(InterruptedException.class);
            assertThat(server.requests).isEmpty();
            assertThat(fixture.files()).isEmpty();
        }
    }

    private static FaultServer stoppedBody() throws IOException {
        return new FaultServer(connection -> {
            connection.send(FaultServer.TEN_BYTES_OF_WHICH_FIVE);
            connection.stall();
        });
    }

    private void awaitPart(long atLeast) {
        Path part = fixture.folder().resolve(".picture.png.part");
        Await.until(() -> Files.exists(part) && Files.size(part) >= atLeast);
    }

    private static Throwable caught(Work work) {
        try {
            work.perform(0);
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    /** A download on a thread of its own. */
    private final class Task {
        private final CompletableFuture<Throwable> ended = new CompletableFuture<>();
        private final Thread thread;

        Task(Thread.Builder kind, URI address) throws Exception {
            Work work = fixture.open(Target.of(address, "picture.png"));
            thread = kind.start(() -> ended.complete(caught(work)));
        }

        Throwable ended() throws Exception {
            return ended.get(30, TimeUnit.SECONDS);
        }

        /** Waits until the thread is in a method of the JDK's socket. */
        void awaitFrame(String method) {
            Await.until(() -> Arrays.stream(thread.getStackTrace())
                    .anyMatch(frame -> frame.getClassName().equals("sun.nio.ch.NioSocketImpl")
                            && frame.getMethodName().equals(method)));
        }

        void assertEndsByInterrupt() throws Exception {
            thread.interrupt();

            assertThat(ended()).isInstanceOf(InterruptedException.class);
            assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
            assertThat(fixture.files()).as("nothing of it is left").isEmpty();
        }
    }
}
