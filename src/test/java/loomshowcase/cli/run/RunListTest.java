package loomshowcase.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Idea;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunListTest {

    private static final Catalogue CATALOGUE = Catalogue.read(Jvm.classes());

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 160})
    void fitsTheTerminalAndHasALineForEachIdea(int columns) {
        List<String> lines = lines(columns);

        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Math.max(80, columns)));
        assertThat(lines).filteredOn(line -> line.startsWith("  ") && !line.startsWith("   "))
                .extracting(line -> line.strip().split(" ")[0])
                .containsExactlyElementsOf(CATALOGUE.ideas().stream().map(Idea::id).toList());
    }

    @Test
    void writesTheNamesOfFormsInFullOnAWideTerminal() {
        assertThat(lines(100)).contains(
                "  ten-threads            ten threads in a loop         platform virtual structured broken");
        assertThat(lines(80)).contains(
                "  ten-threads            ten threads in a loop         plat virt struct broken");
    }

    @Test
    void keepsALessonWithManyFormsInTheColumnOrAsNearAsItFits() {
        assertThat(lines(100)).contains(
                "  cpu-bound              threads and cores             sequential platform virtual structured broken");
        assertThat(lines(80)).contains(
                "  cpu-bound              threads and cores           seq plat virt struct broken");
    }

    private static List<String> lines(int columns) {
        return new RunList(CATALOGUE, InstalledJdks.running(), columns).lines();
    }
}
