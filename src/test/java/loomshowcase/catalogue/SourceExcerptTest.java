package loomshowcase.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class SourceExcerptTest {

    private static final String SHORT = """
            public class VirtualExample {

                static class Policy {

                    int calls;
                }

                public static void main(String[] args)
                        throws InterruptedException {
                    if (firstOf()) {
                        System.out.println();
                    }
                }

                static boolean firstOf() {
                    return true;
                }

                static void doSomething(int seconds) {
                }
            }
            """;

    @Test
    void hasANestedClassTheBodyOfMainAndTheMethodBelow() {
        assertThat(SourceExcerpt.of(SHORT)).containsExactly(
                "static class Policy {",
                "",
                "    int calls;",
                "}",
                "",
                "if (firstOf()) {",
                "    System.out.println();",
                "}",
                "",
                "static boolean firstOf() {",
                "    return true;",
                "}");
    }

    @Test
    void hasOnlyTheBodyOfMainIfThatIsLong() {
        String longer = SHORT.replace("        if (", "        int i = 0;\n".repeat(8) + "        if (");

        assertThat(SourceExcerpt.of(longer)).doesNotContain("static boolean firstOf() {").endsWith("}");
    }

    @Test
    void leavesOutWhatIsTheSameInAllForms() {
        String withoutOther = SHORT.replace("static boolean firstOf()", "static boolean doSomething()");

        assertThat(SourceExcerpt.of(withoutOther)).last().isEqualTo("}");
        assertThat(SourceExcerpt.of(withoutOther)).noneMatch(line -> line.contains("doSomething"));
    }

    @Test
    void needsAMainMethod() {
        assertThatThrownBy(() -> SourceExcerpt.of("class Nothing {\n}\n")).isInstanceOf(IllegalArgumentException.class);
    }
}
