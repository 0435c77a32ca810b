package loomshowcase.diagnose.pins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import loomshowcase.diagnose.PinKind;
import org.junit.jupiter.api.Test;

/** The memory for groups has a limit, and every pin is counted all the same. */
class PinGroupsTest {

    private final PinGroups groups = new PinGroups();

    @Test
    void groupPinsByReason() {
        pin("first", 3);
        pin("second", 5);
        pin("first", 4);

        assertThat(groups.sorted()).extracting(PinGroup::pinnedReason, PinGroup::count, PinGroup::totalNanos,
                PinGroup::longestNanos).containsExactly(
                        tuple("first", 2L, 7L, 4L),
                        tuple("second", 1L, 5L, 5L));
    }

    @Test
    void countPlacesBeyondTheLimitTogether() {
        for (int number = 0; number < PinReport.MOST_GROUPS + 7; number++) {
            pin("reason " + number, 2);
        }
        pin("reason 1", 2);

        assertThat(groups.sorted()).hasSize(PinReport.MOST_GROUPS);
        assertThat(groups.sorted().getFirst().count()).isEqualTo(2);
        assertThat(groups.beyond()).isEqualTo(new PinReport.Total(7, 14, 2));
    }

    @Test
    void countCallPathsBeyondTheLimitTogether() {
        var tally = new PinGroupBuilder(
                new PinGroupBuilder.Key(PinKind.UNKNOWN, PinEvents.PINNED, null, false, null, "", null));
        for (int number = 0; number < 100; number++) {
            tally.add(tally.way(List.of("shop.Caller.call:" + number), false), 100 - number);
        }

        assertThat(tally.group().ways()).hasSize(PinGroup.MOST_WAYS)
                .first().isEqualTo(new PinGroup.Way(List.of("shop.Caller.call:0"), false, 1, 100));
        assertThat(tally.group().otherWays()).isEqualTo(97);
    }

    private void pin(String reason, long nanos) {
        groups.add(PinEvents.PINNED, null, null, reason, "LockSupport.park", nanos);
    }
}
