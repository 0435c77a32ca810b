package loomshowcase.compare.fork;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForkOptionsTest {

    private static final long GIGABYTE = 1L << 30;

    @Test
    void isAGigabyteUnlessTheTasksNeedMore() {
        assertThat(ForkOptions.forTasks(10, 24 * GIGABYTE)).isEqualTo(new ForkOptions(1024));
        assertThat(ForkOptions.forTasks(100_000, 24 * GIGABYTE)).isEqualTo(new ForkOptions(1024));
        assertThat(ForkOptions.forTasks(1_000_000, 24 * GIGABYTE)).isEqualTo(new ForkOptions(3906));
    }

    @Test
    void isAtMostHalfOfTheMemory() {
        assertThat(ForkOptions.forTasks(10, 256L << 20)).isEqualTo(new ForkOptions(128));
        assertThat(ForkOptions.forTasks(1_000_000, 4 * GIGABYTE)).isEqualTo(new ForkOptions(2048));
    }
}
