package loomshowcase.diagnose.pools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Of a pool that makes more threads before work stands in line, whose maximum no recording has,")
class VerdictsTest {

    private static final long SECOND = 1_000_000_000L;
    private static final Evidence DEFAULT = new Evidence(20_000_000L, 20_000_000L, false, false);

    @ParameterizedTest
    @EnumSource(value = Feed.class, names = {"TOMCAT", "JETTY"})
    @DisplayName("it is unknown whether work stood in line while all its threads were busy for a part of the time")
    void isUnknownIfFullAtTimes(Feed feed) {
        Pool pool = judged(feed, 2 * SECOND);

        assertThat(pool.answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(pool.verdict()).isEqualTo("unknown: full for 2.00 s of 10.0 s, but it makes more threads, up to a "
                + "maximum that is not recorded, before work stands in line; if that is more than 20, there was no line");
    }

    @ParameterizedTest
    @EnumSource(value = Feed.class, names = {"TOMCAT", "JETTY"})
    @DisplayName("it is said what the answer rests on if they were busy most of the time")
    void gainsIfThatIsItsMaximum(Feed feed) {
        Pool pool = judged(feed, 9 * SECOND);

        assertThat(pool.answer()).isEqualTo(Answer.GAINS);
        assertThat(pool.notes())
                .contains("It makes more threads, up to its maximum, before work stands in line. So this "
                        + "holds only if 20 is its maximum.");
    }

    @Test
    @DisplayName("unlike one whose tasks stand in line as soon as all its threads are busy")
    void othersGain() {
        Pool pool = judged(Feed.QUEUE, 2 * SECOND);

        assertThat(pool.answer()).isEqualTo(Answer.GAINS);
        assertThat(pool.notes()).noneMatch(note -> note.contains("maximum"));
    }

    /** Twenty threads, half of them busy at once, which wait for sockets. */
    private static Pool judged(Feed feed, long fullNanos) {
        var wait = new Wait(WaitKind.SOCKET_READ, 100, 98 * SECOND, false, List.of());
        return Verdicts.judge(new Pool("http-*", PoolKind.OTHER, feed, 20, 20, 0, 10 * SECOND, 10, 100 * SECOND, 20,
                fullNanos, SECOND, null, List.of(wait), SECOND, List.of(), List.of(), null, null, List.of()), DEFAULT);
    }
}
