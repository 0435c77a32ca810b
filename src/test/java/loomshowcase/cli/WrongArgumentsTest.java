package loomshowcase.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong arguments lead to one clear line and exit code 2, and nothing is run. */
@Tag("once")
class WrongArgumentsTest {

    @TempDir
    private Path parent;

    private Path folder;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("compare slep",
                        "'slep' is not a workload; did you mean sleep? Choose from: sleep, download, cpu, "
                                + "connections"),
                mistake("compare xyz", "'xyz' is not a workload. Choose from: sleep, download, cpu, connections"),
                mistake("compare -m virtul", "'virtul' is not a thread model; did you mean virtual? Choose from: "
                        + "sequential, platform, fixed-pool, cached-pool, virtual, structured, async"),
                mistake("compare -n 0", "--tasks: '0' is not a count from 1 to 10,000,000"),
                mistake("compare --tasks=-5", "--tasks: '-5' is not a count; write it as 10, 10k or 1M"),
                mistake("compare --tasks 11M", "--tasks: '11M' is not a count from 1 to 10,000,000"),
                mistake("compare -n ten", "--tasks: 'ten' is not a count; write it as 10, 10k or 1M"),
                mistake("compare --tasks 10,,20", "--tasks: '' is not a count; write it as 10, 10k or 1M"),
                mistake("compare sleep -m virtual,virtual", "'virtual' is there twice; name each thread model once"),
                mistake("compare sleep sleep", "'sleep' is there twice; name each workload once"),
                mistake("compare -n 999999999999999999999",
                        "--tasks: '999999999999999999999' is not a count from 1 to"),
                mistake("compare --pool-size 1,1", "--pool-size: 1 is in the list twice"),
                mistake("compare --tasks 10,20 --pool-size 1,2", "--tasks and --pool-size are both lists, and a table "
                        + "can show only one; give --tasks one number, such as 20, or --pool-size one size"),
                mistake("compare sleep --tasks 10,20 --rate 5/s",
                        "--rate and a list of --tasks: at a rate, --tasks only "
                                + "sets how long the rate is kept up; give one number or none"),
                mistake("compare --pool-size 5 -m virtual", "--pool-size is an option of fixed-pool, which is not "
                        + "among the models"),
                mistake("compare -m platform --baseline virtual",
                        "--baseline: 'virtual' is not a model that is measured"),
                mistake("compare --pool-size 0", "--pool-size: '0' is not a count from 1 to 10,000,000"),
                mistake("compare --concurrency 0", "--concurrency: '0' is not a count from 1 to 10,000,000"),
                mistake("compare --concurrency=-1", "--concurrency: '-1' is not a count; write it as 10, 10k or 1M"),
                mistake("compare -m platform --concurrency 5",
                        "--concurrency is an option of virtual, which is not among the models"),
                mistake("compare -d 5", "--duration: '5' is not a duration; write it as 250ms, 1.5s, 2m or 1h"),
                mistake("compare -d -1s", "--duration: '-1s' is not a duration; write it as 250ms, 1.5s, 2m or 1h"),
                mistake("compare -d 25h", "--duration: '25h' is longer than a day (24h)"),
                mistake("compare -r 0", "--runs: '0' is not a count from 1 to 1,000"),
                mistake("compare --forks 1001", "--forks: '1001' is not a count from 1 to 1,000"),
                mistake("compare --warmups -1", "--warmups: '-1' is not a count; write it as 10, 10k or 1M"),
                mistake("compare --rate 300", "--rate: '300' is not a rate; write it as 300/s or 90/min"),
                mistake("compare --rate 0/s", "--rate: '0/s' is not a rate above 0 and up to a million a second"),
                mistake("compare --budget 1", "--budget: '1' is not a duration; write it as 250ms, 1.5s, 2m or 1h"),
                mistake("compare --variant zgc", "--variant: 'zgc' has no name; write it as NAME: OPTIONS"),
                mistake("compare --variant a: --variant a:", "--variant: 'a' is there twice"),
                mistake("compare sleep --jvm-option -version", "--jvm-option: '-version' would make java do something"),
                mistake("compare sleep --variant a:--class-path=a.jar",
                        "--variant a: -cp changes nothing for sleep; it "
                                + "is for a task of your own"),
                mistake("compare --task com.acme.A --variant a:--class-path=FOLDER/no.jar",
                        "--variant a: -cp: 'FOLDER/no.jar' does not exist"),
                mistake("compare --seed x", "--seed: 'x' is not a whole number; write it as 42"),
                mistake("compare --seed 10k", "--seed: '10k' is not a whole number; write it as 42"),
                mistake("compare --seed 9223372036854775808",
                        "--seed: '9223372036854775808' is not a number of 64 bits"),
                mistake("compare --budget 0s", "--budget: '0s' is too short; give at least 1ms"),
                mistake("compare --budget 999ns", "--budget: '999ns' is too short; give at least 1ms"),
                mistake("compare --cell-timeout=-1s", "--cell-timeout: '-1s' is not a duration"),
                mistake("compare --cell-timeout 999999999h", "--cell-timeout: '999999999h' is longer than a day"),
                mistake("compare --max-platform-threads 0", "--max-platform-threads: '0' is not a count from 1"),
                mistake("compare --max-platform-threads 99999999999", "--max-platform-threads: '99999999999' is not a"),
                mistake("compare --max-time 1", "--max-time: '1' is not a duration"),
                mistake("compare --smallest-change 5%", "--smallest-change changes nothing without --fail-if-slower"),
                mistake("compare -m virtual --baseline virtual", "--baseline: no other row is compared with virtual"),
                mistake("compare --task B --class-path . --variant a:--class-path=. --variant b:--class-path=.",
                        "--class-path changes nothing: each --variant has a -cp of its own"),
                mistake("report FOLDER/odd.txt --smallest-change 5%", "--smallest-change changes nothing without"),
                mistake("pins FOLDER/odd.txt --record-for 1s",
                        "--record-for is for a process, and FOLDER/odd.txt is a file; leave it out"),
                mistake("pools FOLDER/odd.txt --record-for 1s",
                        "--record-for is for a process, and FOLDER/odd.txt is a file; leave it out"),
                mistake("pins 1 --record-for 0s", "--record-for: '0s' is too short; give at least 1ms"),
                mistake("dump FOLDER/odd.txt --interval 1s",
                        "--interval is for a process, and these are files; leave it out"),
                mistake("dump - -", "- is there twice, but standard input is read once"),
                mistake("compare --max-size 0", "--max-size: '0' is too small: a size is at least 1 byte"),
                mistake("compare --duratoin 4s", "unknown option '--duratoin'; did you mean --duration?"),
                mistake("compare --jdk 3", "--jdk: JDK 3 was not found, only "),
                mistake("compare --jdk FOLDER", "--jdk: 'FOLDER' is neither a release such as 25 nor the home of a "
                        + "JDK, with bin/java and a release file"),
                mistake("compare download --urls FOLDER/none", "FOLDER/none does not exist; name a file of addresses"),
                mistake("compare download --urls FOLDER/odd.txt", "FOLDER/odd.txt, line 2: 'ftp://a/b' is not an http"),
                mistake("compare download --url nonsense", "--url: 'nonsense' is not an http"),
                mistake("compare sleep --urls FILE", "--urls is an option of download, which is not among the "
                        + "workloads"),
                mistake("compare download -d 1s",
                        "--duration is an option of sleep and connections, which is not among the workloads"),
                mistake("compare cpu --cpu-work 0", "--cpu-work: '0' is too small: a size is at least 1 byte"),
                mistake("compare cpu --cpu-work -1MB", "--cpu-work: '-1MB' is not a size"),
                mistake("compare cpu --cpu-work 64Mb/s", "--cpu-work: '64Mb/s' is not a size"),
                mistake("compare cpu --cpu-work 101GB", "--cpu-work: at most 100 GB"),
                mistake("compare --cpu-work 1MB", "--cpu-work is an option of cpu, which is not among the workloads"),
                mistake("compare connections --connections 0",
                        "--connections: '0' is not a count from 1 to 10,000,000"),
                mistake("compare connections --connections=-1", "--connections: '-1' is not a count"),
                mistake("compare connections --acquire-timeout 30",
                        "--acquire-timeout: '30' is not a duration; write it as 250ms, 1.5s, 2m or 1h"),
                mistake("compare connections --acquire-timeout=-1s", "--acquire-timeout: '-1s' is not a duration"),
                mistake("compare connections --acquire-timeout 25h",
                        "--acquire-timeout: '25h' is longer than a day (24h)"),
                mistake("compare cpu --acquire-timeout 1s",
                        "--acquire-timeout is an option of connections, which is not among the workloads"),
                mistake("compare sleep --connections 1",
                        "--connections is an option of connections, which is not among the workloads"),
                mistake("compare task", "task needs --task CLASS"),
                mistake("compare --task a/B.java",
                        "--task: 'a/B.java' is not a class name; write it as com.acme.Fetch"),
                mistake("compare --task B -d 1s", "--duration is an option of sleep and connections, which"),
                mistake("compare sleep --class-path x.jar", "--class-path is an option of task, which is not among"),
                mistake("compare --task B --class-path FOLDER/none.jar",
                        "--class-path: 'FOLDER/none.jar' does not exist"),
                mistake("compare --task B --class-path FOLDER/odd.txt",
                        "--class-path: 'FOLDER/odd.txt' is neither a jar nor a folder"),
                mistake("compare --task B --class-path FOLDER/*", "--class-path: 'FOLDER/*' finds no jar"),
                mistake("compare --task B --class-path FOLDER/none/*",
                        "--class-path: 'FOLDER/none/*' finds no jar: FOLDER/none does not exist"),
                mistake("compare --export FOLDER/none/x.json",
                        "--export: 'FOLDER/none/x.json' cannot be written: the folder FOLDER/none does not exist"),
                mistake("compare --export FOLDER", "--export: 'FOLDER' must end in .json, .csv, .md or .html"),
                mistake("compare --export FOLDER/dir.json", "--export: 'FOLDER/dir.json' is a folder; name a file"),
                mistake("compare --export FOLDER/x.txt", "--export: 'FOLDER/x.txt' must end in .json, .csv, "
                        + ".md or .html"),
                mistake("compare --export FOLDER/x.csv --export FOLDER/../here/x.csv", "--export: "
                        + "'FOLDER/../here/x.csv' is named twice; name another file, or another suffix"),
                mistake("compare download --delay 1s --url http://127.0.0.1/",
                        "--delay is the embedded server's, and the addresses are not: leave one of them out"),
                mistake("compare download --connect-timeout 5s",
                        "--connect-timeout no longer exists: --max-time limits the whole download"),
                mistake("compare download --idle-timeout=5s",
                        "--idle-timeout no longer exists: --max-time limits the whole download"),
                mistake("compare download --out FOLDER/odd.txt",
                        "--out: no files can be written to 'FOLDER/odd.txt': it is not a folder"),
                mistake("lab --port 70000", "--port: 70000 is not a port; give one from 1 to 65535"),
                mistake("lab --site FOLDER/new --port 80", "--site serves nothing: leave out --port and --no-browser"),
                mistake("lab --site FOLDER/odd.txt", "--site: 'FOLDER/odd.txt' is not a folder; name a new one"),
                mistake("lab --site FOLDER",
                        "--site: 'FOLDER' has a file that this tool did not write, odd.txt; name a new folder"));
    }

    private static Arguments mistake(String arguments, String line) {
        return Arguments.of(arguments, line);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void areExplainedInOneLine(String arguments, String line) throws IOException {
        folder = Files.createDirectory(parent.resolve("here"));
        Files.writeString(folder.resolve("odd.txt"), "http://127.0.0.1/a\nftp://a/b\n");
        Files.createDirectories(folder.resolve("dir.json"));
        String[] words = arguments.replace("FOLDER", folder.toString()).split(" ");
        List<String> said = says(2, words);
        assertThat(said).singleElement().asString()
                .startsWith("loom-showcase %s: %s".formatted(words[0], line.replace("FOLDER", folder.toString())))
                .endsWith(" (loom-showcase %s --help)".formatted(words[0]));
    }

    @Test
    void anUnknownCommandGetsASuggestion() {
        assertThat(says(2, "compre")).singleElement().asString()
                .startsWith("loom-showcase: 'compre' is not a command; did you mean compare? Choose from: compare, ")
                .endsWith(" (loom-showcase --help)");
    }

    @Test
    void withoutACommandOneIsSuggested() {
        assertThat(says(2)).containsExactly("loom-showcase: no command was given; try: compare (loom-showcase --help)");
    }

    private static List<String> says(int exitCode, String... arguments) {
        var errors = new StringWriter();
        int code = LoomShowcase.commandLine().setErr(new PrintWriter(errors, true)).execute(arguments);
        assertThat(code).isEqualTo(exitCode);
        return errors.toString().lines().toList();
    }
}
