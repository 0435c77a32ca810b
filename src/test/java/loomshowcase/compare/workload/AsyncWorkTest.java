package loomshowcase.compare.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import loomshowcase.compare.workload.cpu.Cpu;
import loomshowcase.compare.workload.cpu.CpuWork;
import loomshowcase.compare.workload.download.DownloadFixture;
import loomshowcase.compare.workload.download.Downloaded;
import loomshowcase.compare.workload.download.EmbeddedServer;
import loomshowcase.compare.workload.download.FaultServer;
import loomshowcase.compare.workload.download.Target;
import loomshowcase.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which no task holds a thread: they make what the others make, end when told to, and leave no thread. */
@Timeout(60)
class AsyncWorkTest {

    private static final Parameters SETTINGS = Parameters.of(Map.of(
            "durationNanos", "1000000", Cpu.WORK, "100000", Cpu.CORES, "2"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sleep", "cpu"})
    void doEachTaskAndLeaveNoThread(String workload) throws Exception {
        try (Work work = workload(workload).open(SETTINGS, 50)) {
            try (AsyncWork async = work.async()) {
                List<? extends CompletionStage<?>> begun = IntStream.range(0, 50).mapToObj(async::begin).toList();
                for (int task = 0; task < 50; task++) {
                    work.check(task, begun.get(task).toCompletableFuture().get());
                }
            }
            Await.until(() -> ownThreads().isEmpty());
        }
    }

    @Test
    void sleepsHoldOneThreadTogether() throws Exception {
        try (Work work = workload("sleep").open(SETTINGS.with("durationNanos", "3600000000000"), 1_000);
                AsyncWork async = work.async()) {
            IntStream.range(0, 1_000).forEach(async::begin);
            assertThat(ownThreads()).hasSize(1);
        }
        Await.until(() -> ownThreads().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sleep", "cpu"})
    void endWhenTheyAreClosedWhateverIsStillGoingOn(String workload) throws Exception {
        Parameters endless = SETTINGS.with("durationNanos", "3600000000000");
        Work work = workload.equals("cpu") ? new CpuWork(100_000_000_000L, 2, new byte[0])
                : workload(workload).open(endless, 10);
        AsyncWork async = work.async();
        IntStream.range(0, 10).forEach(async::begin);
        async.close();
        Await.until(() -> ownThreads().isEmpty());
    }

    @Test
    void downloadsAreThePicturesThatTheServerHas() throws Exception {
        try (var process = ServerProcess.start("PT0.001S", "3")) {
            var fixture = new DownloadFixture(folder);
            List<Target> targets = new EmbeddedServer(process.base()).targets(40);
            try (Work work = fixture.open(targets)) {
                var begun = new ArrayList<CompletableFuture<?>>();
                try (AsyncWork async = work.async()) {
                    IntStream.range(0, 40).forEach(task -> begun.add(async.begin(task).toCompletableFuture()));
                    CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new)).get();
                }
                Await.until(() -> ownThreads().isEmpty());
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
            Await.until(() -> ownThreads().isEmpty());
        }
    }

    private static Workload workload(String id) {
        return Workloads.named(id).orElseThrow();
    }

    /** Platform threads of pools, timers and clients. */
    private static List<String> ownThreads() {
        return Thread.getAllStackTraces().keySet().stream().filter(Thread::isAlive).map(Thread::getName)
                .filter(name -> name.startsWith("pool-") || name.startsWith("HttpClient-")).toList();
    }
}
