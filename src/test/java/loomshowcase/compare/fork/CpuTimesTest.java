package loomshowcase.compare.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The CPU times of the machine and of this process")
@Tag("once")
class CpuTimesTest {

    private static final String MACHINE = """
            cpu  100 20 30 5000 40 50 60 7 9 9
            cpu0 50 10 15 2500 20 25 30 3 4 4
            cpu1 50 10 15 2500 20 25 30 4 5 5
            intr 1 2 3
            """;

    private static final String PROCESS =
            "77 (a (strange) name) S 1 2 3 4 5 6 7 8 9 10 11 12 13 14 20 0 1 0 99 1000";

    @Test
    @DisplayName("count user, nice, system and stolen time, and those of the children that have ended")
    void read() {
        assertThat(CpuTimes.of(MACHINE, PROCESS, 2)).contains(
                new CpuTimes(Duration.ofMillis(1_570), Duration.ofMillis(10 * (11 + 12 + 13 + 14))));
    }

    @Test
    @DisplayName("are unknown in a container that may not use all processors, and where the files look otherwise")
    void unknown() {
        assertThat(CpuTimes.of(MACHINE, PROCESS, 1)).isEmpty();
        assertThat(CpuTimes.of("", PROCESS, 2)).isEmpty();
        assertThat(CpuTimes.of(MACHINE, "", 2)).isEmpty();
        assertThat(CpuTimes.of(MACHINE.replace("100", "many"), PROCESS, 2)).isEmpty();
    }

    @Test
    @DisplayName("tell what others used: what the machine was busy, less what this process and its children used")
    void others() {
        var earlier = new CpuTimes(Duration.ofSeconds(10), Duration.ofSeconds(2));
        assertThat(new CpuTimes(Duration.ofSeconds(14), Duration.ofSeconds(5)).othersSince(earlier))
                .isEqualTo(Duration.ofSeconds(1));
        assertThat(new CpuTimes(Duration.ofSeconds(14), Duration.ofSeconds(7)).othersSince(earlier))
                .as("ticks are counted by sampling").isZero();
    }

    @Test
    @DisplayName("are known of this process where the system has the files")
    void now() {
        Optional<CpuTimes> now = CpuTimes.now();
        now.ifPresent(times -> assertThat(times.busy()).isGreaterThanOrEqualTo(times.own()));
    }
}
