package loomshowcase.compare.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("JVM options that a user writes in one text")
@Tag("once")
class JvmOptionsTest {

    @Test
    @DisplayName("are divided by white space, and quotes of either kind keep it, as in JDK_JAVA_OPTIONS")
    void words() {
        assertThat(
                JvmOptions.parse("  -Xmx2g\t-Dgreeting='good \"day\"' \"-Dpath=C:\\some dir\" -Da=x'y z'w -Dempty='' ")
                        .options())
                .containsExactly("-Xmx2g", "-Dgreeting=good \"day\"", "-Dpath=C:\\some dir", "-Da=xy zw",
                        "-Dempty=");
        assertThat(JvmOptions.parse(" ").options()).isEmpty();
    }

    @Test
    @DisplayName("take a value from the next word where java does")
    void values() {
        JvmOptions read = JvmOptions.parse("--add-opens java.base/java.lang=ALL-UNNAMED --add-modules=jdk.sctp -p mods "
                + "-cp old.jar:lib/* -Djdk.virtualThreadScheduler.parallelism=4");
        assertThat(read.options()).containsExactly("--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-modules=jdk.sctp", "--module-path=mods", "-Djdk.virtualThreadScheduler.parallelism=4");
        assertThat(read.classPath()).isEqualTo("old.jar:lib/*");
        assertThat(JvmOptions.parse("--class-path=new.jar").classPath()).isEqualTo("new.jar");
        assertThat(JvmOptions.parse("-classpath 'a b.jar'").classPath()).isEqualTo("a b.jar");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "com.acme.Main        | 'com.acme.Main' is not a JVM option: those begin with a hyphen",
        "-Da='b               | the quote ' is not closed in: -Da='b",
        "-Xmx1g -cp           | -cp lacks its value",
        "--add-opens          | --add-opens lacks its value",
        "-javaagent:no.jar=x  | -javaagent: 'no.jar' does not exist, or is not a regular file",
        "-agentpath:/no/a.so  | -agentpath: '/no/a.so' does not exist, or is not a regular file"}, delimiter = '|')
    @DisplayName("are refused if a word cannot be one, with that word")
    void mistakes(String written, String message) {
        assertThatThrownBy(() -> JvmOptions.parse(written)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-jar", "-m", "--module=a/b", "-version", "--version", "-help", "-?", "-X", "--dry-run",
        "--list-modules", "-"})
    @DisplayName("are refused if java would not run the program that measures")
    void noMeasurement(String option) {
        assertThatThrownBy(() -> JvmOptions.parse("-Xmx1g " + option)).hasMessage(
                "'%s' would make java do something else than measure; leave it out".formatted(option));
    }

    @Test
    @DisplayName("have a name in a variant, which may have none of them")
    void variants() {
        assertThat(PlannedVariant.parse("new 2.0: -cp new.jar -Da=b:c"))
                .isEqualTo(new PlannedVariant("new 2.0", List.of("-Da=b:c"), "new.jar"));
        assertThat(PlannedVariant.parse("g1:")).isEqualTo(new PlannedVariant("g1", List.of(), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:+UseZGC", "zgc", ": -Xmx1g", "a name that is far too long to stand in a table: -Xmx1g",
        "a·b: -Xmx1g"})
    @DisplayName("need a name of letters and digits before the colon of a variant")
    void nameless(String written) {
        assertThatThrownBy(() -> PlannedVariant.parse(written)).hasMessageStartingWith("'" + written
                + "' has no name; write it as NAME: OPTIONS, such as 'zgc: -XX:+UseZGC'");
    }

    @Test
    @DisplayName("that are wrong name their variant")
    void wrongOptionOfAVariant() {
        assertThatThrownBy(() -> PlannedVariant.parse("old: old.jar")).hasMessageStartingWith(
                "old: 'old.jar' is not a JVM option");
    }
}
