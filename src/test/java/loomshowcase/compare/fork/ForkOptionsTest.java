package loomshowcase.compare.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loomshowcase.compare.plan.PlannedVariant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The options of a measured JVM")
@Tag("once")
class ForkOptionsTest {

    private static final List<String> USUAL =
            List.of("-Xms1024m", "-Xmx1024m", "-XX:+UseG1GC", "-XX:+ExitOnOutOfMemoryError");

    @Test
    @DisplayName("are a fixed heap and G1 unless the user says otherwise")
    void usual() {
        assertThat(options(List.of())).isEqualTo(USUAL);
        assertThat(options(List.of("-Da=b"), "-XX:+UseStringDeduplication"))
                .startsWith(USUAL.toArray(String[]::new)).endsWith("-Da=b", "-XX:+UseStringDeduplication");
    }

    @Test
    @DisplayName("have one collector: the variant's, else that of all, else G1")
    void oneCollector() {
        assertThat(options(List.of("-XX:+UseSerialGC"))).contains("-XX:+UseSerialGC").doesNotContain("-XX:+UseG1GC");
        assertThat(options(List.of("-XX:+UseSerialGC"), "-XX:+UseZGC"))
                .contains("-XX:+UseZGC").doesNotContain("-XX:+UseG1GC", "-XX:+UseSerialGC");
    }

    @Test
    @DisplayName("have one heap: whoever sets a part of it sets all of it")
    void oneHeap() {
        assertThat(options(List.of("-Xmx64m"))).contains("-Xmx64m").doesNotContain("-Xms1024m", "-Xmx1024m");
        assertThat(options(List.of("-Xms2g", "-Xmx2g", "-Da=b"), "-XX:MaxRAMPercentage=5"))
                .contains("-XX:MaxRAMPercentage=5", "-Da=b").noneMatch(option -> option.startsWith("-Xm"));
    }

    @Test
    @DisplayName("name the heap that was full")
    void heapInWords() {
        assertThat(new ForkOptions(128, List.of()).heap(PlannedVariant.NONE)).isEqualTo("its heap of 128 MB");
        assertThat(new ForkOptions(128, List.of("-Xmx1g", "-Xmx2g")).heap(PlannedVariant.NONE))
                .isEqualTo("its heap of 2 GB");
        assertThat(new ForkOptions(128, List.of("-XX:MaxRAMPercentage=5")).heap(PlannedVariant.NONE))
                .isEqualTo("its heap");
    }

    private static List<String> options(List<String> forAll, String... ofVariant) {
        return new ForkOptions(1024, forAll).jvmOptions(new PlannedVariant("v", List.of(ofVariant), null));
    }
}
