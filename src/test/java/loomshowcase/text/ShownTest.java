package loomshowcase.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {

    @Test
    void hasNoEscapesThatATerminalWouldObey() {
        assertThat(Shown.plain("\u001b[2J\u001b[31mred\u001b[0m \u001b]0;title\u0007bell\u0007 tab\there"))
                .isEqualTo("red bell  tab\there");
        assertThat(Shown.plain("safe\u202egnp.exe\u2066")).as("signs that turn a line round")
                .isEqualTo("safe gnp.exe ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "http://me:secret@a/b?c=d | http://***@a/b?c=d",
        "jdbc:postgresql://h/db?user=me&password=secret&x=1 | jdbc:postgresql://h/db?user=me&password=***&x=1",
        "-Ddb.password=secret | -Ddb.password=***",
        "user: sa, Password: secret (x) | user: sa, Password: *** (x)",
        "{\"password\": \"secret\"} | {\"password\": \"***\"}",
        "a?token=secret&api_key=secret | a?token=***&api_key=***",
        "password authentication failed | password authentication failed",
        "mail me@a.org about a//b | mail me@a.org about a//b",
        "http://a:80/b@c | http://a:80/b@c"})
    void hasNoPasswords(String text, String shown) {
        assertThat(Shown.withoutPasswords(text)).isEqualTo(shown);
    }

    @Test
    void isTheFirstLineOfAMessageCutIfItIsLong() {
        assertThat(Shown.message("first\nsecond")).isEqualTo("first");
        assertThat(Shown.message("x".repeat(1_000))).hasSize(300).endsWith("…");
    }
}
