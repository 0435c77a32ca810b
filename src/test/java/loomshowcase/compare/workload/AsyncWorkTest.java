package loomshowcase.compare.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loomshowcase.compare.workload.cpu.Cpu;
import loomshowcase.compare.workload.sleep.Sleep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms in which no task holds a thread: they make what the others make, end when told to, and leave no thread. */
@Timeout(60)
class AsyncWorkTest {

    private static final Sleep ENDLESS = new Sleep(Duration.ofHours(1));

    static Stream<Workload> workloads() {
        return Stream.of(new Sleep(Duration.ofMillis(1)), new Cpu(100_000, 2, null));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void doEachTaskAndLeaveNoThread(Workload workload) throws Exception {
        try (Work work = workload.open(50)) {
            try (AsyncWork async = work.async()) {
                List<? extends CompletionStage<?>> begun = IntStream.range(0, 50).mapToObj(async::begin).toList();
                for (int task = 0; task < 50; task++) {
                    work.check(task, begun.get(task).toCompletableFuture().get());
                }
            }
            Await.until(() -> Await.ownThreads().isEmpty());
        }
    }

    @Test
    void sleepsHoldOneThreadTogether() throws Exception {
        try (Work work = ENDLESS.open(1_000); AsyncWork async = work.async()) {
            IntStream.range(0, 1_000).forEach(async::begin);
            assertThat(Await.ownThreads()).hasSize(1);
        }
        Await.until(() -> Await.ownThreads().isEmpty());
    }

    @Test
    void sleepsEndWhenTheyAreClosed() {
        AsyncWork async = ENDLESS.open(10).async();
        IntStream.range(0, 10).forEach(async::begin);
        async.close();
        Await.until(() -> Await.ownThreads().isEmpty());
    }
}
