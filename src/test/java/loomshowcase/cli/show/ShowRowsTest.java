package loomshowcase.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loomshowcase.cli.show.ShowRows.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class ShowRowsTest {

    @Test
    void equalLinesAreInTheSameRow() {
        ShowRows rows = ShowRows.of(List.of("import a", "import b", "main"), List.of("import b", "main"));

        assertThat(rows.rows()).containsExactly(
                new Row("import a", ""), new Row("import b", "import b"), new Row("main", "main"));
    }

    @Test
    void differentLinesAreSideBySide() {
        ShowRows rows = ShowRows.of(List.of("{", "scope21", "}"), List.of("{", "scope25", "join", "}"));

        assertThat(rows.rows()).containsExactly(
                new Row("{", "{"), new Row("scope21", "scope25"), new Row("", "join"), new Row("}", "}"));
    }

    @Test
    void eitherSideMayBeEmpty() {
        assertThat(ShowRows.of(List.of(), List.of("a")).rows()).containsExactly(new Row("", "a"));
        assertThat(ShowRows.of(List.of("a"), List.of()).rows()).containsExactly(new Row("a", ""));
    }
}
