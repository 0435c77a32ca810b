package loomshowcase.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code report} from the real jar. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class ReportIT {

    private static final Path RESULTS = Path.of("docs", "results", "jdk-21-and-25.json");

    @TempDir
    private Path folder;

    @BeforeEach
    void someFiles() throws Exception {
        String results = Files.readString(RESULTS);
        Files.createDirectory(folder.resolve("folder"));
        Files.writeString(folder.resolve("a.json"), results);
        Files.writeString(folder.resolve("text.json"), "no results");
        Files.writeString(folder.resolve("cut.json"), results.substring(0, results.length() / 2));
        Files.writeString(folder.resolve("slow.json"), slower(results));
        Files.writeString(folder.resolve("one.json"), firstRow(results));
        Files.writeString(folder.resolve("page.html"), firstRow(results));
        Files.writeString(folder.resolve("one-slow.json"), slower(firstRow(results)));
    }

    private static String slower(String results) {
        return results.replaceAll("(\"wallNanos\" ?: ?)(\\d)", "$1$2$2");
    }

    /** Of a model that was run in three JVMs. */
    private static String firstRow(String results) throws Exception {
        ObjectNode tree = (ObjectNode) new ObjectMapper().readTree(results);
        ArrayNode cells = (ArrayNode) tree.get("cells");
        tree.putArray("cells").add(StreamSupport.stream(cells.spliterator(), false)
                .filter(cell -> cell.get("model").asText().equals("virtual")).findFirst().orElseThrow());
        return tree.toString();
    }

    @Test
    void aPageIsMadeOnEveryJdkThatIsHere() throws Exception {
        for (InstalledJdk jdk : InstalledJdks.find().stream().filter(InstalledJdk::isUsable).toList()) {
            Jvm.Outcome outcome = report(jdk, "folder/../a.json");
            assertThat(outcome).as("%s", outcome)
                    .returns(0, Jvm.Outcome::exitCode).returns(List.of(), Jvm.Outcome::err);
            assertThat(outcome.out()).singleElement().asString().endsWith("a.html");
            assertThat(folder.resolve("a.html")).content().startsWith("<!DOCTYPE html>").endsWith("</html>\n")
                    .contains("<div class=\"chart strips\" role=\"img\"", "15 pictures, each answered after 200 ms");
            Files.delete(folder.resolve("a.html"));
        }
    }

    @Test
    void severalFilesAreOnePage() throws Exception {
        Jvm.Outcome outcome = report(InstalledJdks.running(), "a.json", "slow.json", "-o", "folder/both.HTML");
        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
        String page = Files.readString(folder.resolve("folder/both.HTML"));
        assertThat(page.indexOf("<h2 class=\"part\">a.json</h2>")).isPositive()
                .isLessThan(page.indexOf("<h2 class=\"part\">slow.json</h2>"));
    }

    @Test
    void aDifferenceIsShownAndFailsOnlyIfAskedTo() throws Exception {
        Jvm.Outcome slower = report(InstalledJdks.running(), "--diff", "one.json", "one-slow.json");
        assertThat(slower.exitCode()).as("%s", slower).isZero();
        assertThat(String.join(" ", slower.out())).contains("took longer in every JVM: ");
        assertThat(report(InstalledJdks.running(), "--diff", "--fail-if-slower", "one.json", "one-slow.json")
                .exitCode()).isEqualTo(3);
        assertThat(report(InstalledJdks.running(), "--diff", "--fail-if-slower", "one-slow.json", "one.json")
                .exitCode()).isZero();
        assertThat(report(InstalledJdks.running(), "--diff", "one.json", "one.json", "-o", "d.html"))
                .returns(0, Jvm.Outcome::exitCode).returns(List.of(), Jvm.Outcome::err);
        assertThat(folder.resolve("d.html")).content().contains("No difference was seen in virtual.");
    }

    /** The recorded file has three JVMs for most rows, and one for a few: that is too little for so many. */
    @Test
    void whereNothingCanBeToldABuildIsNotToldThatAllIsWell() throws Exception {
        Jvm.Outcome outcome = report(InstalledJdks.running(), "--diff", "--fail-if-slower", "a.json", "a.json");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(String.join(" ", outcome.out()).replaceAll(" +", " ")).contains(
                "that takes 5 JVMs on both sides (--forks 5).",
                "The gate cannot tell whether a figure grew by 10 %.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "folder                         | 2 | folder is a folder; name the .json file that compare --export has",
        "none.json                      | 2 | none.json does not exist",
        "/dev/null                      | 2 | /dev/null is not a regular file; name the .json file that compare",
        "a.json -o page.htm             | 2 | --output: 'page.htm' must end in .html",
        "a.json -o nowhere/page.html    | 2 | --output: 'nowhere/page.html' cannot be written: the folder ",
        "/                              | 2 | / is a folder; name the .json file that compare --export has",
        "one.json -o one.json           | 2 | --output: 'one.json' must end in .html",
        "page.html -o page.html         | 2 | --output: 'page.html' is one of the results files; name another",
        "--diff a.json                  | 2 | --diff takes two files, the one before and the one after",
        "a.json --fail-if-slower        | 2 | --fail-if-slower and --fail-if-more-memory go with --diff, or with one file",
        "text.json                      | 1 | text.json is not JSON; compare --export FILE.json writes one",
        "a.json cut.json                | 1 | cut.json is cut short: it ends in the middle of line "})
    void whatIsWrongIsSaidInOneLineAndNothingIsWritten(String arguments, int exitCode, String line) throws Exception {
        Jvm.Outcome outcome = report(InstalledJdks.running(), arguments.split(" "));

        assertThat(outcome.exitCode()).isEqualTo(exitCode);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).singleElement().asString().startsWith("loom-showcase report: " + line);
        assertThat(folder.resolve("page.html")).hasSameTextualContentAs(folder.resolve("one.json"));
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".html")
                && !file.endsWith("page.html"));
    }

    private Jvm.Outcome report(InstalledJdk jdk, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("-jar", Jvm.jar().toString(), "report"));
        command.addAll(List.of(arguments));
        return new Jvm(folder).in(folder).with(Map.of("LC_ALL", "C.UTF-8")).run(jdk, command);
    }
}
