package loomshowcase.compare.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import loomshowcase.compare.plan.Rate;
import org.junit.jupiter.api.Test;

/** When tasks of an open loop are handed out, with a clock that a test moves. */
class PacerTest {

    private static final long MILLI = 1_000_000;
    private static final long BEGUN = 7 * MILLI;

    private final List<Long> parked = new ArrayList<>();
    private long now = BEGUN;
    private long parkIsLate;

    private final Pacer pacer = pacer("100/s", 5);

    @Test
    void handsATaskOutWhenItArrivesAndNotBefore() {
        var handedOut = new ArrayList<Long>();
        for (int task = 0; task < 5; task++) {
            assertThat(pacer.await(task)).isTrue();
            handedOut.add(now - BEGUN);
        }
        assertThat(handedOut).containsExactly(0L, 10 * MILLI, 20 * MILLI, 30 * MILLI, 40 * MILLI);
        assertThat(pacer.late()).containsOnly(0);
    }

    @Test
    void aModelThatComesLateMovesNoArrival() {
        pacer.await(0);
        now += 25 * MILLI;
        pacer.await(1);
        pacer.await(2);
        assertThat(now).as("both had arrived, and were there at once").isEqualTo(BEGUN + 25 * MILLI);
        assertThat(pacer.arrival(1)).isEqualTo(BEGUN + 10 * MILLI);
        assertThat(pacer.arrival(2)).isEqualTo(BEGUN + 20 * MILLI);
        pacer.await(3);
        assertThat(now).isEqualTo(BEGUN + 30 * MILLI);
        assertThat(pacer.late()).as("the model was late, and not the generator").containsOnly(0);
    }

    @Test
    void tellsItsOwnLateness() {
        parkIsLate = 3 * MILLI;
        pacer.await(0);
        pacer.await(1);
        assertThat(pacer.late()).containsExactly(0, 3 * MILLI - 100_000);
        assertThat(pacer.arrival(1)).isEqualTo(BEGUN + 10 * MILLI);
    }

    @Test
    void ofATaskThatArrivedWhileTheGeneratorWasLateOnlyItsOwnPartIsLateness() {
        pacer.await(0);
        now += 14 * MILLI;
        parkIsLate = 2 * MILLI;
        pacer.await(1);
        pacer.await(2);
        assertThat(pacer.late()).containsExactly(0, 0, 2 * MILLI - 100_000);
    }

    @Test
    void askingTwiceIsAskingOnce() {
        pacer.await(0);
        pacer.await(1);
        now += MILLI;
        pacer.await(1);
        assertThat(pacer.late()).containsExactly(0, 0);
    }

    @Test
    void spinsForOneTwentiethOfTheTimeAtMost() {
        for (String rate : List.of("100/s", "1000/s", "10000/s", "100000/s")) {
            parked.clear();
            Pacer fast = pacer(rate, 1_001);
            LongStream.range(0, 1_001).forEach(task -> fast.await((int) task));
            long all = Rate.parse(rate).arrival(1_000);
            long inParks = parked.stream().filter(nanos -> nanos > 0).mapToLong(Long::longValue).sum();
            assertThat(all - inParks).as(rate).isBetween(0L, all / 20 + 1_000);
        }
    }

    @Test
    void interruptedItHandsNothingOutAndLeavesTheThreadInterrupted() {
        pacer.await(0);
        Thread.currentThread().interrupt();
        assertThat(pacer.await(1)).isFalse();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(pacer.late()).hasSize(1);
    }

    private Pacer pacer(String rate, int tasks) {
        var pacer = new Pacer(new Pacer.Clock() {
            @Override
            public long nanos() {
                return now;
            }

            @Override
            public void park(long nanos) {
                parked.add(nanos);
                now += nanos > 0 ? nanos + parkIsLate : 50;
            }
        }, Rate.parse(rate), tasks);
        pacer.begin(now);
        return pacer;
    }
}
