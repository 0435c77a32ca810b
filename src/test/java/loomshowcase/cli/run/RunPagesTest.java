package loomshowcase.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class RunPagesTest {

    private final List<String> shown = new ArrayList<>();
    private final RunPages pages = new RunPages(shown::add);
    private final RunPages.Page first = pages.add();
    private final RunPages.Page second = pages.add();
    private final RunPages.Page third = pages.add();

    @Test
    void theFirstPageIsShownAsItIsWritten() {
        first.line("1");

        assertThat(shown).containsExactly("1");
    }

    @Test
    void laterPagesWaitForTheirTurn() {
        third.line("3");
        third.close();
        second.line("2a");
        first.line("1");
        assertThat(shown).containsExactly("1");

        first.close();
        assertThat(shown).containsExactly("1", "2a");
        second.line("2b");
        second.close();

        assertThat(shown).containsExactly("1", "2a", "2b", "3");
    }

    @Test
    void onceStoppedNothingIsShown() {
        second.line("2");
        pages.stop();
        first.line("1");
        first.close();

        assertThat(shown).isEmpty();
    }
}
