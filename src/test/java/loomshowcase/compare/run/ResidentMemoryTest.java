package loomshowcase.compare.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ResidentMemoryTest {

    @Test
    void readsThePeakInBytes() {
        assertThat(ResidentMemory.bytes("VmHWM:", "VmPeak:\t  9000 kB\nVmHWM:\t   41028 kB\nVmRSS:\t   40000 kB\n"))
                .isEqualTo(41028L * 1024);
    }

    @Test
    void isBlankWhereItIsNotTold() {
        assertThat(ResidentMemory.bytes("VmHWM:", "Name:\tjava\n")).isNull();
        assertThat(ResidentMemory.read(Path.of("no", "proc", "self", "status"), "VmHWM:")).isNull();
    }
}
