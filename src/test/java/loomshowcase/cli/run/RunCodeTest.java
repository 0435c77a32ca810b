package loomshowcase.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
@DisplayName("A line of code that is wider than the terminal")
class RunCodeTest {

    @Test
    @DisplayName("goes on in the next line, indented by eight more")
    void goesOnInTheNextLine() {
        assertThat(RunCode.broken("    print(Locale.ROOT, \"Finished in %.2f s%n\", seconds);", 46)).containsExactly(
                "    print(Locale.ROOT, \"Finished in %.2f s%n\",", "            seconds);");
    }

    @Test
    @DisplayName("keeps its sign in a difference")
    void keepsItsSign() {
        assertThat(RunCode.broken("+    a = b + ccccccc + d;", 20))
                .containsExactly("+    a = b + ccccccc", "+            + d;");
    }

    @Test
    @DisplayName("is broken inside quotes only if it must be")
    void isBrokenOutsideOfQuotes() {
        assertThat(RunCode.broken("  p(\"a b\" + c + \"d e f\");", 20)).containsExactly("  p(\"a b\" + c +",
                "          \"d e f\");");
        assertThat(RunCode.broken("  p(\"aaaa bbbb cccc\");", 14)).first().isEqualTo("  p(\"aaaa bbbb");
    }

    @Test
    @DisplayName("is broken before a dot if it has no blank")
    void isBrokenBeforeADot() {
        assertThat(RunCode.broken("+    Path.of(self.location()).toString();", 30))
                .containsExactly("+    Path.of(self.location())", "+            .toString();");
    }

    @Test
    @DisplayName("stays whole if it has neither blank nor dot, or fits")
    void staysWhole() {
        assertThat(RunCode.broken("    abcdefghijklmnop", 10)).containsExactly("    abcdefghijklmnop");
        assertThat(RunCode.broken("    abc def", 11)).containsExactly("    abc def");
    }
}
