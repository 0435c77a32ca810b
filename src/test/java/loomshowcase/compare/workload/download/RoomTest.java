package loomshowcase.compare.workload.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomTest {

    private static final long MB = 1_000_000;

    private final List<String> told = new ArrayList<>();
    private final Room room = new Room(Path.of("runs"), 1_000 * MB, false, false);
    private final List<Target> known = List.of(target(10_000), target(20_000));
    private final List<Target> unknown = List.of(target(-1), target(-1));

    private static Target target(long length) {
        return new Target(URI.create("http://a.example/x"), "x", length, null);
    }

    @Test
    void thatIsAmpleIsNotSpokenOf() {
        room.check(known, 1_000, 100 * MB, target -> -1, told::add);
        room.check(unknown, 4, 100 * MB, target -> -1, told::add);
        assertThat(told).isEmpty();
    }

    /** 10,000 bytes take three blocks of a file system, and 20,000 five. */
    @Test
    void thatIsTooLittleIsSaidBeforeARunBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> room.check(known, 1_000_000, 100 * MB, target -> -1, told::add))
                .withMessage("1,000,000 files of this run take 16 GB, and 'runs' has room for 1.0 GB: "
                        + "run fewer tasks, or make room");
    }

    @Test
    void forFilesThatAreKeptIsNeededTwice() {
        List<Target> each = List.of(target(600 * MB));
        room.check(each, 1, 1_000 * MB, target -> -1, told::add);
        var kept = new Room(Path.of("runs"), 1_000 * MB, false, true);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kept.check(each, 1, 1_000 * MB, target -> -1, told::add))
                .withMessageStartingWith("1 file of this run take");
    }

    @Test
    void isAskedForWhereTheServersDecide() {
        room.check(unknown, 1_000, 100 * MB, target -> 5_000, told::add);
        assertThat(told).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> room.check(unknown, 1_000, 100 * MB, target -> 5 * MB, told::add))
                .withMessageContaining("1,000 files of this run take 5.0 GB");
        room.check(unknown, 1_000, MB, target -> 5 * MB, told::add);
    }

    @Test
    void thatMayBeTooLittleIsAWarningIfNobodySaysMore() {
        room.check(unknown, 1_000, 100 * MB, target -> -1, told::add);
        assertThat(told).containsExactly("1,000 files of this run may take up to 100 GB in 'runs', "
                + "which has room for 1.0 GB; --max-size limits each");
    }

    @Test
    void forAMillionFilesIsSpokenOfThoughThereIsEnough() {
        new Room(Path.of("runs"), 100_000 * MB, true, false).check(known, 1_000_000, 100 * MB, target -> -1, told::add);
        assertThat(told).containsExactly(
                "each run writes 1,000,000 files, 16 GB, to 'runs', in memory, which has room for 100 GB");
    }

    @Test
    void isThatOfTheFolder(@TempDir Path folder) {
        Room here = Room.in(new RunFolder(folder, null));
        assertThat(here.free()).isPositive();
        assertThat(here.kept()).isFalse();
    }
}
