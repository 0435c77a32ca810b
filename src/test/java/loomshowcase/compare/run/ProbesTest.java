package loomshowcase.compare.run;

import static org.assertj.core.api.Assertions.assertThat;

import loomshowcase.compare.result.Run;
import org.junit.jupiter.api.Test;

class ProbesTest {

    private static final int MEGABYTE = 1 << 20;

    @Test
    void aRunHasWhatWasUsedSinceItsStartAndNothingBefore() {
        var probes = new Probes();
        byte[] before = new byte[64 * MEGABYTE];
        probes.start();
        byte[] during = new byte[MEGABYTE];
        Run.Resources used = probes.sinceStart();
        assertThat(before.length + during.length).isPositive();
        assertThat(used.allocatedBytes()).isBetween((long) MEGABYTE, 32L * MEGABYTE);
        assertThat(used.peakPlatformThreads()).isPositive();
        assertThat(used.cpuNanos()).isNotNegative();
        assertThat(used.gcCount()).isNotNegative();
        assertThat(used.gcNanos()).isNotNegative();
    }

    @Test
    void memoryIsComparedWithWhatWasThereAfterAnEmptyRun() {
        var probes = new Probes();
        probes.start();
        assertThat(probes.sinceStart().emptyResidentBytes()).isNull();
        probes.takeAsEmpty();
        probes.start();
        Run.Resources used = probes.sinceStart();
        assertThat(used.emptyResidentBytes() == null).isEqualTo(used.peakResidentBytes() == null);
        if (used.peakResidentBytes() != null) {
            assertThat(used.peakResidentBytes()).isGreaterThanOrEqualTo(used.emptyResidentBytes());
        }
    }
}
