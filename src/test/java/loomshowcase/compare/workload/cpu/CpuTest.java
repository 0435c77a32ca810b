package loomshowcase.compare.workload.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import loomshowcase.compare.workload.Parameters;
import loomshowcase.compare.workload.Work;
import org.junit.jupiter.api.Test;

/** What a task of {@code cpu} computes, and what is known of the time that it takes. */
class CpuTest {

    private static final Parameters SETTINGS = Parameters.of(Map.of(Cpu.WORK, "20001", Cpu.CORES, "2"));

    private final Cpu cpu = new Cpu();

    @Test
    void aTaskDigestsTheWholeAmount() throws Exception {
        byte[] all = new byte[20_001];
        Arrays.fill(all, (byte) 'L');
        Object made = cpu.open(SETTINGS, 1).perform(0);
        assertThat((byte[]) made).isEqualTo(MessageDigest.getInstance("SHA-256").digest(all));
    }

    @Test
    void whoComesToAnotherDigestHasFailed() throws Exception {
        Work work = cpu.open(SETTINGS, 1);
        work.check(0, work.perform(0));
        Object less = cpu.open(SETTINGS.with(Cpu.WORK, "20000"), 1).perform(0);
        assertThatIllegalStateException().isThrownBy(() -> work.check(0, less)).withMessageStartingWith("task 0 came");
    }

    @Test
    void anInterruptEndsATask() throws Exception {
        Work work = cpu.open(SETTINGS, 1);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> work.perform(0));
    }

    @Test
    void theFloorIsAllTasksOnAsManyCoresAsTheModelCanUse() {
        Parameters measured = cpu.afterTrial(SETTINGS, Duration.ofMillis(80));
        assertThat(cpu.floor(measured, 10, 1)).contains(Duration.ofMillis(800));
        assertThat(cpu.floor(measured, 10, 2)).contains(Duration.ofMillis(400));
        assertThat(cpu.floor(measured, 10, 10)).contains(Duration.ofMillis(400));
        assertThat(cpu.floor(SETTINGS, 10, 1)).as("nothing was measured").isEmpty();
    }

    @Test
    void saysThatItsFloorWasMeasured() {
        assertThat(cpu.describe(SETTINGS, 10)).isEqualTo("10 tasks, SHA-256 over 20001 bytes each");
        assertThat(cpu.describe(cpu.afterTrial(SETTINGS, Duration.ofNanos(80_123_456)), 1)).isEqualTo(
                "1 task, SHA-256 over 20001 bytes; one alone took 80.1 ms, on which the floors rest");
    }
}
