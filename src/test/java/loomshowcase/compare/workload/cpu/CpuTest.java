package loomshowcase.compare.workload.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import loomshowcase.compare.workload.AsyncWork;
import loomshowcase.compare.workload.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a task of {@code cpu} computes, and what is known of the time that it takes. */
class CpuTest {

    private static final Cpu CPU = new Cpu(20_001, 2, null);

    @Test
    void aTaskDigestsTheWholeAmount() throws Exception {
        byte[] all = new byte[20_001];
        Arrays.fill(all, (byte) 'L');
        Object made = CPU.open(1).perform(0);
        assertThat((byte[]) made).isEqualTo(MessageDigest.getInstance("SHA-256").digest(all));
    }

    @Test
    void aTaskWithAnotherDigestHasFailed() throws Exception {
        Work work = CPU.open(1);
        work.check(0, work.perform(0));
        Object less = new Cpu(20_000, 2, null).open(1).perform(0);
        assertThatIllegalStateException().isThrownBy(() -> work.check(0, less))
                .withMessageStartingWith("task 0 computed");
    }

    @Test
    void anInterruptEndsATask() throws Exception {
        Work work = CPU.open(1);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> work.perform(0));
    }

    @Test
    @Timeout(30)
    void closingEndsTasksThatAreStillComputing() {
        AsyncWork async = new CpuWork(100_000_000_000L, 2, new byte[0]).async();
        async.begin(0);
        async.begin(1);
        async.close();
    }

    @Test
    void theFloorIsAllTasksOnAsManyCoresAsTheModelCanUse() {
        Cpu measured = CPU.measured(Duration.ofMillis(80));
        assertThat(measured.floor(10, 1)).contains(Duration.ofMillis(800));
        assertThat(measured.floor(10, 2)).contains(Duration.ofMillis(400));
        assertThat(measured.floor(10, 10)).contains(Duration.ofMillis(400));
        assertThat(CPU.floor(10, 1)).as("nothing was measured").isEmpty();
    }

    @Test
    void aBigTaskIsMeasuredInPart() {
        Cpu big = new Cpu(1_280_000_000, 2, null);
        assertThat(big.sample()).isEqualTo(new Cpu(128_000_000, 2, null));
        assertThat(big.measured(Duration.ofMillis(60)).floor(1, 1)).contains(Duration.ofMillis(600));
    }

    @Test
    void saysThatItsFloorWasMeasured() {
        assertThat(CPU.describe(10)).isEqualTo("10 tasks, SHA-256 over 20001 bytes each");
        assertThat(CPU.measured(Duration.ofNanos(80_123_456)).describe(1)).isEqualTo(
                "1 task, SHA-256 over 20001 bytes; one alone took 80.1 ms, the basis of the floors");
    }

    @Test
    void refusesWorkThatTakesACoreTooLong() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cpu(100_000_000_001L, 2, null))
                .withMessage("--cpu-work: at most 100 GB");
    }
}
