package loomshowcase.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong arguments of {@code run} and {@code show} lead to one clear line and exit code 2, and nothing is run. */
@Tag("once")
class RunMistakesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "run start-and-jion             | 'start-and-jion' is not a lesson or claim; did you mean start-and-join?",
        "run race --form structured     | race has no form 'structured', only: broken, platform, virtual",
        "run race --form virtuel        | 'virtuel' is not a form; did you mean virtual?",
        "run race --all                 | give only one of these: IDs, --shelf, --all",
        "run --shelf lesons             | 'lesons' is not a shelf; did you mean lessons?",
        "run --form virtual             | no lesson or claim is named; name some, or give --shelf or --all",
        "run --ask                      | no lesson or claim is named; name some, or give --shelf or --all",
        "run one-core --ask             | --ask is for lessons, and none of these is one",
        "run --export x.json            | no lesson or claim is named; name some, or give --shelf or --all",
        "run race --export x            | --export: 'x' must end in .json",
        "run race --out x               | --urls and --out are for forms that download, and none of these does",
        "run download-images --urls x   | x does not exist; name a file of addresses, one on each line",
        "run race --jdk 7               | --jdk: JDK 7 was not found",
        "show                           | Missing required parameter: 'ID'",
        "show race --form structured    | race has no form 'structured'"})
    void areExplainedInOneLine(String typed, String message) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = LoomShowcase.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
                .execute(typed.strip().split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).singleElement().asString().contains(": " + message);
    }
}
