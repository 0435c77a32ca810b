package loomshowcase.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

    private final ProgressBar bar = new ProgressBar(Duration.ofSeconds(40), 4, 100);

    @Test
    void saysWhatRunsNowAndHowMuchTimeIsLeft() {
        bar.starts("sleep · virtual", Duration.ofSeconds(10), START);
        assertThat(bar.line(START.plusSeconds(5)))
                .isEqualTo("[███░░░░░░░░░░░░░░░░░░░░░] 1 of 4  about 35 s left  sleep · virtual");
    }

    @Test
    void aForkThatTakesLongerThanItsFloorStaysWhereItIs() {
        bar.starts("sleep · virtual", Duration.ofSeconds(10), START);
        assertThat(bar.line(START.plusSeconds(60))).isEqualTo(bar.line(START.plusSeconds(10)))
                .endsWith("about 30 s left  sleep · virtual");
    }

    @Test
    void countsWhatIsDone() {
        bar.starts("one", Duration.ofSeconds(10), START);
        assertThat(bar.ends(START.plusSeconds(12))).isEqualTo(Duration.ofSeconds(12));
        assertThat(bar.done()).isEqualTo(1);
        bar.starts("two", Duration.ofSeconds(30), START.plusSeconds(12));
        assertThat(bar.line(START.plusSeconds(12)))
                .isEqualTo("[██████░░░░░░░░░░░░░░░░░░] 2 of 4  about 30 s left  two");
    }

    @Test
    void countsNoForkThatIsLeftOut() {
        bar.starts("one", Duration.ofSeconds(10), START);
        bar.ends(START.plusSeconds(10));
        bar.skips(Duration.ofSeconds(10));
        bar.starts("two", Duration.ofSeconds(20), START.plusSeconds(10));
        assertThat(bar.line(START.plusSeconds(10)))
                .isEqualTo("[████████░░░░░░░░░░░░░░░░] 2 of 3  about 20 s left  two");
        assertThat(bar.forks()).isEqualTo(3);
    }

    @Test
    void minutesAreSaidInMinutes() {
        var slow = new ProgressBar(Duration.ofMinutes(5), 4, 100);
        slow.starts("one", Duration.ofMinutes(1), START);
        assertThat(slow.line(START)).contains("about 5 min left");
    }

    @Test
    void neverTakesMoreThanTheLine() {
        var narrow = new ProgressBar(Duration.ofSeconds(40), 4, 40);
        narrow.starts("sleep · virtual", Duration.ofSeconds(10), START);
        assertThat(narrow.line(START)).hasSize(39);
    }
}
