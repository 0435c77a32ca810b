package loomshowcase.structured;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code -Dgolden.update=true} updates the snippets in the page. */
@Tag("once")
class StructuredPageTest {

    @Test
    void hasEverySnippetAsItIsInItsSource() throws IOException {
        StructuredPage page = StructuredPage.read();
        if (Boolean.getBoolean("golden.update")) {
            for (String name : Snippets.shown()) {
                page.setSnippet(name, Snippets.of(name));
            }
            page.write();
        }

        assertThat(page.snippets().keySet()).containsExactlyInAnyOrderElementsOf(Snippets.shown());
        for (Map.Entry<String, String> shown : page.snippets().entrySet()) {
            assertThat(shown.getValue()).as(shown.getKey()).isEqualTo(Snippets.of(shown.getKey()));
        }
    }
}
