package loomshowcase.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PinnedIntervalsTest {

    private final PinnedIntervals pins = new PinnedIntervals();

    @Test
    void coverAWaitIfThePinLastsAsLong() {
        pins.add(at(1), at(999));

        assertThat(pins.cover(at(0), at(1000))).isTrue();
    }

    @Test
    void coverAShortWaitThatIsPinnedInPart() {
        pins.add(at(0).plusNanos(300_000), at(0).plusNanos(400_000));

        assertThat(pins.cover(at(0), at(0).plusNanos(500_000))).isTrue();
    }

    @Test
    void doNotCoverAWaitWithAShortPinAtItsBeginning() {
        pins.add(at(1), at(3));
        pins.add(at(4), at(5));

        assertThat(pins.cover(at(0), at(200))).isFalse();
    }

    @Test
    void countOnlyWithinTheWait() {
        pins.add(at(0), at(110));

        assertThat(pins.cover(at(100), at(200))).isFalse();
        assertThat(pins.cover(at(200), at(300))).isFalse();
    }

    @Test
    void doNotCoverAWaitWithoutLength() {
        pins.add(at(5), at(5));

        assertThat(pins.cover(at(5), at(5))).isFalse();
    }

    private static Instant at(long millis) {
        return Instant.EPOCH.plusMillis(millis);
    }
}
