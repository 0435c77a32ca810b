package loomshowcase.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class TaughtLinesTest {

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
    void areTheBodyOfMainAfterANestedClassAndBeforeTheNextMethod() {
        assertThat(TaughtLines.of(SHORT)).containsExactly(
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
    void areTheBodyAloneIfThatIsLong() {
        String longer = SHORT.replace("        if (", "        int i = 0;\n".repeat(8) + "        if (");

        assertThat(TaughtLines.of(longer)).doesNotContain("static boolean firstOf() {").endsWith("}");
    }

    @Test
    void leaveOutWhatIsTheSameInAllForms() {
        String withoutOther = SHORT.replace("static boolean firstOf()", "static boolean doSomething()");

        assertThat(TaughtLines.of(withoutOther)).last().isEqualTo("}");
        assertThat(TaughtLines.of(withoutOther)).noneMatch(line -> line.contains("doSomething"));
    }

    @Test
    void needAMain() {
        assertThatThrownBy(() -> TaughtLines.of("class Nothing {\n}\n")).isInstanceOf(IllegalArgumentException.class);
    }
}
