package loomshowcase.compare.workload.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import loomshowcase.compare.workload.AsyncWork;
import loomshowcase.compare.workload.Await;
import loomshowcase.compare.workload.Work;
import loomshowcase.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many downloads by one asynchronous client. */
@Timeout(60)
class AsyncDownloadsTest {

    @TempDir
    private Path folder;

    @Test
    void downloadsAreThePicturesThatTheServerHas() throws Exception {
        try (var process = ServerProcess.start("PT0.001S", "3")) {
            var fixture = new DownloadFixture(folder);
            List<Target> targets = Target.forTasks(new EmbeddedServer(process.base()).pictures(), 40);
            try (Work work = fixture.open(targets)) {
                var begun = new ArrayList<CompletableFuture<?>>();
                try (AsyncWork async = work.async()) {
                    IntStream.range(0, 40).forEach(task -> begun.add(async.begin(task).toCompletableFuture()));
                    CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new)).get();
                }
                Await.until(() -> Await.ownThreads().isEmpty());
                for (int task = 0; task < 40; task++) {
                    work.check(task, begun.get(task).resultNow());
                    assertThat(((Downloaded) begun.get(task).resultNow()).serverLateNanos()).isNotNegative();
                }
            }
            assertThat(fixture.files()).hasSize(40).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Le", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabcde"})
    void aDownloadThatIsClosedInTheMidstOfItLeavesNothing(String said) throws Exception {
        var fixture = new DownloadFixture(folder);
        try (var server = new FaultServer(connection -> {
            connection.send(said);
            connection.stall();
        }); Work work = fixture.open(Target.of(server.address("/"), "picture.png"))) {
            AsyncWork async = work.async();
            CompletableFuture<?> begun = async.begin(0).toCompletableFuture();
            server.requested.await();
            if (said.endsWith("abcde")) {
                Path part = fixture.folder().resolve(".picture.png.part");
                Await.until(() -> Files.exists(part) && Files.size(part) == 5);
            }
            async.close();
            assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> begun.get(10, TimeUnit.SECONDS))
                    .withCauseInstanceOf(InterruptedException.class);
            assertThat(fixture.files()).isEmpty();
            Await.until(() -> Await.ownThreads().isEmpty());
        }
    }
}
