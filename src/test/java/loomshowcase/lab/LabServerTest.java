package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Idea;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
@Timeout(60)
class LabServerTest {

    private static final Catalogue CATALOGUE = Catalogue.read(Jvm.classes());
    private static final String RUN = """
            {"idea": "start-and-join", "forms": [{"form": "virtual", "jdk": "%s"}]}"""
            .formatted(Runtime.version().feature());

    @TempDir
    private Path folder;

    private final List<String> problems = new CopyOnWriteArrayList<>();
    private LabServer server;
    private URI lab;

    @BeforeEach
    void start() throws IOException {
        var course = new LabCourse(CATALOGUE, "1.0", Jvm.classes(), folder, InstalledJdks.running(), List.of(),
                List::of);
        server = LabServer.start(0, course, problems::add);
        lab = server.address();
    }

    @AfterEach
    void end() {
        server.close();
        assertThat(problems).isEmpty();
    }

    private void assertNothingRan() {
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("The address with the token lets a browser in, by a cookie that no script and no other site can use")
    void opens() throws IOException {
        Ask.Answer answer = Ask.get(lab, "/?" + lab.getQuery()).without("Cookie").send();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.text()).containsIgnoringCase("Location: /\r\n")
                .contains("loom-lab-" + lab.getPort() + "=", "; Path=/; HttpOnly; SameSite=Strict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?token=", "/?token=x", "/lab.css", "/main.js", "/api/course", "/api/ideas/race"})
    @DisplayName("Without the token there is no answer")
    void needsTheToken(String path) throws IOException {
        assertThat(Ask.get(lab, path).without("Cookie").send()).returns(403, Ask.Answer::status)
                .satisfies(answer -> assertThat(answer.text()).contains("open the address that the terminal shows")
                        .doesNotContainIgnoringCase("Set-Cookie"));
        assertThat(Ask.get(lab, path).with("Cookie", "loom-lab-%d=x".formatted(lab.getPort())).send().status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1:1", "localhost", "[::1]:80", ""})
    @DisplayName("A name that another site points at this machine is no name of this server")
    void checksTheHost(String host) throws IOException {
        assertThat(Ask.get(lab, "/").with("Host", host).send().status()).isEqualTo(421);
        assertThat(Ask.get(lab, "/?" + lab.getQuery()).with("Host", host).send().status()).isEqualTo(421);
        assertThat(Ask.post(lab, "/api/runs", RUN).with("Host", host).with("Origin", "http://" + host).send().status())
                .isEqualTo(421);
        assertNothingRan();
    }

    @ParameterizedTest
    @CsvSource({
        "Origin,         http://evil.example,    403",
        "Origin,         null,                   403",
        "Origin,         http://localhost:1,     403",
        "Origin,         https://127.0.0.1,      403",
        "Sec-Fetch-Site, cross-site,             403",
        "Sec-Fetch-Site, same-site,              403",
        "Content-Type,   text/plain,             415",
        "Content-Type,   application/x-www-form-urlencoded, 415",
        "Content-Type,   multipart/form-data,    415"})
    @DisplayName("A page of another site, or of another port of this machine, can start nothing, even with the cookie")
    void refusesOtherPages(String header, String value, int status) throws IOException {
        assertThat(Ask.post(lab, "/api/runs", RUN).with(header, value).send().status()).isEqualTo(status);
        assertNothingRan();
    }

    @Test
    @DisplayName("A request that says nothing of its origin can start nothing")
    void needsAnOrigin() throws IOException {
        assertThat(Ask.post(lab, "/api/runs", RUN).without("Origin").send().status()).isEqualTo(403);
        assertThat(Ask.post(lab, "/api/runs", RUN).without("Content-Type").send().status()).isEqualTo(415);
        assertThat(Ask.get(lab, "/api/runs").send().status()).isEqualTo(404);
        assertNothingRan();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "TRACE"})
    @DisplayName("Nothing but GET and POST is answered, and no preflight is")
    void knowsTwoMethods(String method) throws IOException {
        assertThat(Ask.other(lab, method).send()).returns(405, Ask.Answer::status)
                .satisfies(answer -> assertThat(answer.text()).doesNotContainIgnoringCase("Access-Control"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'idea': 'none', 'forms': [{'form': 'virtual', 'jdk': '%s'}]}                        | 404",
        "{'idea': '../race', 'forms': [{'form': 'virtual', 'jdk': '%s'}]}                     | 404",
        "{'idea': 'race', 'forms': [{'form': 'java.lang.Runtime', 'jdk': '%s'}]}              | 404",
        "{'idea': 'race', 'forms': [{'form': 'virtual', 'jdk': '/usr'}]}                      | 404",
        "{'idea': 'race', 'forms': [{'form': 'virtual'}]}                                     | 404",
        "{'idea': 'race', 'forms': [null]}                                                    | 404",
        "{'idea': 'race', 'forms': []}                                                        | 400",
        "{'idea': 'race', 'forms': [{}, {}, {}, {}]}                                          | 400",
        "{'idea': 'race'}                                                                     | 400",
        "{'idea': 'race', 'forms': [{'form': 'virtual', 'jdk': '%s', 'options': '-version'}]} | 400",
        "{'idea': 'race', 'className': 'java.lang.Runtime'}                                   | 400",
        "null                                                                                 | 400",
        "[]                                                                                   | 400",
        "{                                                                                    | 400"})
    @DisplayName("Only what the catalogue holds is run, on a JDK of this machine; no class, path or option is taken")
    void runsOnlyTheCatalogue(String body, int status) throws IOException {
        String json = body.strip().replace('\'', '"').replace("%s", "" + Runtime.version().feature());
        assertThat(Ask.post(lab, "/api/runs", json).send().status()).as(json).isEqualTo(status);
        assertNothingRan();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "['virtual'] | 0      | 10    | 1      | 400",
        "['virtual'] | 100001 | 10    | 1      | 400",
        "['virtual'] | 10     | 0     | 1      | 400",
        "['virtual'] | 10     | 10001 | 1      | 400",
        "['virtual'] | 10     | 10    | -1     | 400",
        "[]          | 10     | 10    | 1      | 400",
        "['virtual', 'virtual'] | 10 | 10 | 1  | 400",
        "['java.lang.Runtime']  | 10 | 10 | 1  | 404",
        "[null]      | 10     | 10    | 1      | 404"})
    @DisplayName("A race has the models of compare, and figures within their ranges")
    void limitsTheRace(String models, int tasks, int millis, int pool, int status) throws IOException {
        assertThat(Ask.post(lab, "/api/races", race(models, tasks, millis, pool)).send().status()).isEqualTo(status);
        assertNothingRan();
    }

    private static String race(String models, int tasks, int millis, int pool) {
        return "{'models': %s, 'tasks': %d, 'millis': %d, 'pool': %d, 'jdk': '%d'}"
                .formatted(models, tasks, millis, pool, Runtime.version().feature()).replace('\'', '"');
    }

    @Test
    @DisplayName("A race tells when each task began and ended, and what does the same on a terminal")
    void races() throws IOException {
        String events = Ask.post(lab, "/api/races", race("['fixed-pool']", 3, 50, 2)).send().text();
        String started = events.replaceAll("(?s).*\"started\":\"([^\"]+)\".*", "$1");

        assertThat(events).contains("\"label\":\"fixed-pool 2\"", "\"floor\":100.0", "\"completed\":3",
                "compare sleep -n 3 -d 50ms -m fixed-pool --pool-size 2 --jdk ");
        IntBuffer micros = ByteBuffer.wrap(Base64.getDecoder().decode(started)).order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer();
        assertThat(micros.remaining()).isEqualTo(3);
        assertThat(micros.get(2)).as("a pool of two begins the third when one of two has ended")
                .isGreaterThan(Math.min(micros.get(0), micros.get(1)) + 49_000);
    }

    @Test
    @DisplayName("A model that would take too long in a race is not run, and says so")
    void leavesOutWhatTakesTooLong() throws IOException {
        assertThat(Ask.post(lab, "/api/races", race("['sequential']", 10_000, 1000, 1)).send().text())
                .contains("needs at least 2 h 46 min; a race lasts 60 s at most");
    }

    @Test
    @DisplayName("A request that is longer than any of the page is not read to its end")
    void limitsTheBody() throws IOException {
        assertThat(Ask.post(lab, "/api/runs", " ".repeat(5000) + RUN).send().status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../LabServer.class", "/LabServer.class", "/%2e%2e/lab.css", "//lab.css", "/lab.css/",
        "/highlight", "/glossary.md", "/api/ideas/", "/api/ideas/../course", "/api/ideas/none"})
    @DisplayName("No path but those of the page leads anywhere")
    void servesNoFiles(String path) throws IOException {
        assertThat(Ask.get(lab, path).send().status()).as(path).isEqualTo(404);
    }

    @Test
    @DisplayName("Every answer forbids scripts of others, frames, guesses of its type, and copies")
    void protectsEveryAnswer() throws IOException {
        for (Ask ask : List.of(Ask.get(lab, "/"), Ask.get(lab, "/main.js"), Ask.get(lab, "/api/course"),
                Ask.get(lab, "/none"), Ask.get(lab, "/").without("Cookie"), Ask.get(lab, "/?" + lab.getQuery()))) {
            assertThat(ask.send().text().toLowerCase()).contains("content-security-policy: default-src 'none'; "
                    + "script-src 'self'; style-src 'self'", "frame-ancestors 'none'",
                    "x-content-type-options: nosniff",
                    "cache-control: no-store", "referrer-policy: no-referrer")
                    .doesNotContain("access-control", "unsafe");
        }
    }

    @Test
    @DisplayName("Every file of the page is there, and its type is told")
    void servesThePage() throws IOException {
        assertThat(Ask.get(lab, "/").send().text()).containsIgnoringCase("Content-Type: text/html; charset=utf-8");
        for (String module : Assets.MODULES) {
            assertThat(Ask.get(lab, "/" + module).send()).returns(200, Ask.Answer::status)
                    .satisfies(
                            answer -> assertThat(answer.text()).containsIgnoringCase("Content-Type: text/javascript"));
        }
        for (String style : Assets.STYLES) {
            assertThat(Ask.get(lab, "/" + style).send().text()).containsIgnoringCase("Content-Type: text/css");
        }
        assertThat(Ask.get(lab, "/icon.svg").send().text()).containsIgnoringCase("Content-Type: image/svg+xml");
    }

    @Test
    @DisplayName("The page gets every idea, with its code, and where each two of its forms differ")
    void servesEveryIdea() throws IOException {
        String course = Ask.get(lab, "/api/course").send().text();
        for (Idea idea : CATALOGUE.ideas()) {
            assertThat(course).contains("\"id\":\"" + idea.id() + "\"");
            assertThat(Ask.get(lab, "/api/ideas/" + idea.id()).send()).returns(200, Ask.Answer::status)
                    .satisfies(
                            answer -> assertThat(answer.text()).contains("\"differences\":[", "\"code\":[\"public "));
        }
        assertThat(course).contains("\"executor.map\"", "\"carrier\"");
    }

    @Test
    @DisplayName("A lesson has recorded runs of releases that this machine lacks, and of no other")
    void hasRecordedRuns() throws IOException {
        String page = Ask.get(lab, "/api/ideas/not-joined").send().text();
        String recordings = page.substring(page.indexOf("\"recordings\":["));
        int here = Runtime.version().feature();

        assertThat(Pattern.compile("\"jdk\":\"(\\d+)").matcher(recordings).results().map(jdk -> jdk.group(1)))
                .contains(here == 21 ? "25" : "21").doesNotContain(Integer.toString(here));
    }

    @Test
    @DisplayName("A run sends its lines while it goes on, then its timeline, and the line of code of each wait")
    void runs() throws IOException {
        String events = Ask.post(lab, "/api/runs", RUN).send().text();

        assertThat(events.lines().filter(line -> line.startsWith("event: ")).distinct())
                .contains("event: began", "event: line", "event: ended", "event: over").doesNotContain("event: failed");
        assertThat(events).contains("\"text\":\"Sleeping 1 second(s)...\"", "\"exitCode\":0",
                "\"activity\":\"sleeping\",\"words\":\"asleep\",\"holds\":\"free\","
                        + "\"file\":\"loomshowcase.lessons.startandjoin.VirtualStartAndJoin\",\"line\":");
    }

    @Test
    @DisplayName("One run at a time per lesson: a second one waits, and is told how many are before it")
    void runsALessonOnce() throws IOException {
        try (Socket first = Ask.post(lab, "/api/runs", RUN).open()) {
            awaitText(first, "event: began");
            try (Socket second = Ask.post(lab, "/api/runs", RUN).open()) {
                awaitText(second, "event: ahead\ndata: {\"ahead\":1}");
                awaitText(first, "event: ended");
                awaitText(second, "event: began");
            }
        }
    }

    @Test
    @DisplayName("When the page goes, its run ends, and the lesson can be run again")
    void endsWithThePage() throws Exception {
        try (Socket page = Ask.post(lab, "/api/runs", RUN.replace("start-and-join", "as-completed")).open()) {
            awaitText(page, "event: line");
        }
        awaitNoChild(Duration.ofSeconds(20));
    }

    @Test
    @DisplayName("When the server ends, what it runs ends")
    void endsWithTheServer() throws Exception {
        try (Socket page = Ask.post(lab, "/api/runs", RUN.replace("start-and-join", "as-completed")).open()) {
            awaitText(page, "event: line");
            server.close();
            awaitNoChild(Duration.ofSeconds(20));
        }
    }

    private static void awaitText(Socket socket, String text) throws IOException {
        var read = new StringBuilder();
        while (read.indexOf(text) < 0) {
            int next = socket.getInputStream().read();
            assertThat(next).as("the answer ended after " + read).isNotNegative();
            read.append((char) next);
        }
    }

    /** The form itself would go on for five seconds more, and its thread with it. */
    private static void awaitNoChild(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (ProcessHandle.current().children().anyMatch(ProcessHandle::isAlive)) {
            assertThat(System.nanoTime()).as("a form still runs").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
