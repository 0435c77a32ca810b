package loomshowcase.diagnose.pools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Of a pool whose threads are all busy, and whose largest size no recording has,")
class VerdictsTest {

    private static final long SECOND = 1_000_000_000L;
    private static final Evidence DEFAULT = new Evidence(20_000_000L, 20_000_000L, false, false);

    @Test
    @DisplayName("it is said up to which size it would gain, if they are busy for a part of the time only")
    void gainsPartlyIfFullAtTimes() {
        Pool pool = judged(Feed.QUEUE, 2 * SECOND);

        assertThat(pool.answer()).isEqualTo(Answer.GAINS_PARTLY);
        assertThat(pool.verdict()).startsWith("full for 2.00 s of 10.0 s").endsWith("beyond 20 threads");
    }

    @ParameterizedTest
    @EnumSource(value = Feed.class, names = {"TOMCAT", "JETTY"})
    @DisplayName("it is said that it gains only at its largest size, if it makes threads before work stands in line")
    void gainsIfThatIsItsMaximum(Feed feed) {
        Pool pool = judged(feed, 9 * SECOND);

        assertThat(pool.answer()).isEqualTo(Answer.GAINS);
        assertThat(pool.notes())
                .contains("It makes more threads, up to its maximum, before work stands in line. So this "
                        + "holds only if 20 is its maximum.");
    }

    @Test
    @DisplayName("nothing of that is said if work stands in line as soon as all its threads are busy")
    void othersGain() {
        Pool pool = judged(Feed.QUEUE, 9 * SECOND);

        assertThat(pool.answer()).isEqualTo(Answer.GAINS);
        assertThat(pool.notes()).noneMatch(note -> note.contains("maximum"));
    }

    @ParameterizedTest
    @CsvSource({"0.5, help only while processors are free", "0.95, would not make it faster"})
    @DisplayName("more threads are said to be of no use to one that computes only if no processor is free")
    void computes(double load, String said) {
        Pool pool = Verdicts.judge(
                new Pool("hash-*", PoolKind.OTHER, Feed.QUEUE, 1, 1, 0, 10 * SECOND, 1, 10 * SECOND, 1,
                        10 * SECOND, 9 * SECOND, load, List.of(), SECOND, List.of(), List.of(), null, null, List.of()),
                DEFAULT);

        assertThat(pool.answer()).isEqualTo(Answer.NOTHING);
        assertThat(pool.verdict()).contains("more threads, virtual or not, " + said);
    }

    /** Twenty threads, half of them busy at once, which wait for sockets. */
    private static Pool judged(Feed feed, long fullNanos) {
        var wait = new Wait(WaitKind.SOCKET_READ, 100, 98 * SECOND, false, List.of());
        return Verdicts.judge(new Pool("http-*", PoolKind.OTHER, feed, 20, 20, 0, 10 * SECOND, 10, 100 * SECOND, 20,
                fullNanos, SECOND, null, List.of(wait), SECOND, List.of(), List.of(), null, null, List.of()), DEFAULT);
    }
}
