package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Which requests the lab answers")
class GuardTest extends StartedLab {

    /** Everything at which something can be started. */
    private static final List<String> STARTS = List.of("/api/runs", "/api/ready", "/api/races");

    @Test
    @DisplayName("The address with the token lets a browser in, by a cookie that no script and no other site can use")
    void opens() throws IOException {
        Ask.Answer answer = Ask.get(lab, "/?" + lab.getQuery()).without("Cookie").send();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.text()).containsIgnoringCase("Location: /\r\n")
                .contains("loom-lab-" + lab.getPort() + "=", "; Path=/; HttpOnly; SameSite=Strict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?token=", "/?token=x", "/lab.css", "/lab.js", "/course.js", "/api/ideas/race"})
    @DisplayName("Without the token there is no answer")
    void needsTheToken(String path) throws IOException {
        assertThat(Ask.get(lab, path).without("Cookie").send()).returns(403, Ask.Answer::status)
                .satisfies(answer -> assertThat(answer.text()).contains("open the address that the terminal shows")
                        .doesNotContainIgnoringCase("Set-Cookie"));
        assertThat(Ask.get(lab, path).with("Cookie", "loom-lab-%d=x".formatted(lab.getPort())).send().status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:80", "evil.example:%d", "127.0.0.1", "127.0.0.1:1",
        "127.0.0.1:%d.evil.example", "127.0.0.2:%d", "localhost", "[::1]:80", ""})
    @DisplayName("A name that another site points at this machine is no name of this server")
    void checksTheHost(String name) throws IOException {
        String host = name.formatted(lab.getPort());
        assertThat(Ask.get(lab, "/").with("Host", host).send().status()).isEqualTo(421);
        assertThat(Ask.get(lab, "/?" + lab.getQuery()).with("Host", host).send().status()).isEqualTo(421);
        assertThat(Ask.post(lab, "/api/runs", RUN).with("Host", host).with("Origin", "http://" + host).send().status())
                .isEqualTo(421);
        assertNothingRan();
    }

    @Test
    @DisplayName("It is reached by the name of this machine too")
    void knowsItsNames() throws IOException {
        assertThat(Ask.get(lab, "/").with("Host", "localhost:" + lab.getPort()).send().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    @DisplayName("A page of another site, or of another port, gets nothing to read, even with the cookie")
    void givesNothingToOtherPages(String site) throws IOException {
        for (String path : List.of("/", "/course.js", "/lab.js", "/api/ideas/race")) {
            assertThat(Ask.get(lab, path).with("Sec-Fetch-Site", site).send().status()).as(path).isEqualTo(403);
        }
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
        for (String path : STARTS) {
            assertThat(Ask.post(lab, path, RUN).with(header, value).send().status()).as(path).isEqualTo(status);
        }
        assertNothingRan();
    }

    @Test
    @DisplayName("A request that says nothing of its origin can start nothing")
    void needsAnOrigin() throws IOException {
        for (String path : STARTS) {
            assertThat(Ask.post(lab, path, RUN).without("Origin").send().status()).as(path).isEqualTo(403);
            assertThat(Ask.post(lab, path, RUN).without("Content-Type").send().status()).as(path).isEqualTo(415);
            assertThat(Ask.get(lab, path).send().status()).as(path).isEqualTo(404);
        }
        assertNothingRan();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"})
    @DisplayName("Nothing but GET and POST is answered, and no preflight is")
    void knowsTwoMethods(String method) throws IOException {
        assertThat(Ask.other(lab, method).send()).returns(405, Ask.Answer::status)
                .satisfies(answer -> assertThat(answer.text()).doesNotContainIgnoringCase("Access-Control"));
    }

    @Test
    @DisplayName("Every answer forbids scripts of others, frames, guesses of its type, copies, and use by other sites")
    void protectsEveryAnswer() throws IOException {
        for (Ask ask : List.of(Ask.get(lab, "/"), Ask.get(lab, "/lab.js"), Ask.get(lab, "/course.js"),
                Ask.get(lab, "/none"), Ask.get(lab, "/").without("Cookie"), Ask.get(lab, "/?" + lab.getQuery()))) {
            assertThat(ask.send().text().toLowerCase()).contains("content-security-policy: default-src 'none'; "
                    + "script-src 'self'; style-src 'self'", "base-uri 'none'", "form-action 'none'",
                    "frame-ancestors 'none'",
                    "x-content-type-options: nosniff",
                    "cache-control: no-store", "referrer-policy: no-referrer",
                    "cross-origin-resource-policy: same-origin", "cross-origin-opener-policy: same-origin")
                    .doesNotContain("access-control", "unsafe");
        }
    }
}
