package loomshowcase.compare.workload.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass(name = "async = {0}")
@ValueSource(booleans = {false, true})
@Timeout(60)
class DownloadRedirectsTest {

    @Parameter
    private boolean async;
    @TempDir
    private Path temp;
    private DownloadFixture fixture;

    @BeforeEach
    void settings() throws IOException {
        fixture = new DownloadFixture(temp).async(async);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsARedirect(int status) throws Exception {
        try (var server = new FaultServer(connection -> connection.send(connection.path().equals("/first")
                ? "HTTP/1.1 " + status + " Elsewhere\r\nLocation: second?a=b\r\nContent-Length: 3\r\n\r\nold"
                : "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nnew"))) {
            Downloaded downloaded = fixture.download(server.address("/first"));

            assertThat(downloaded.file()).hasContent("new");
            assertThat(downloaded.serverLateNanos()).isEqualTo(-1);
            assertThat(server.requests).containsExactly("/first", "/second?a=b");
        }
    }

    @Test
    void followsFiveRedirectsButNotSix() throws Exception {
        try (var server = new FaultServer(connection -> {
            int hop = Integer.parseInt(connection.path().substring(1));
            connection.send(hop == 0 ? "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
                    : "HTTP/1.1 302 Found\r\nLocation: /" + (hop - 1) + "\r\nContent-Length: 0\r\n\r\n");
        })) {
            assertThat(fixture.download(server.address("/5")).bytes()).isEqualTo(2);
            Files.delete(fixture.folder().resolve("picture.png"));
            fixture.assertFails(server.address("/6"), "too many redirects", "after 5 redirects");
        }
    }

    @Test
    void noticesARedirectLoop() throws Exception {
        try (var server = new FaultServer(connection -> connection.send("HTTP/1.1 302 Found\r\nLocation: "
                + (connection.path().equals("/a") ? "/b" : "/a") + "\r\nContent-Length: 0\r\n\r\n"))) {
            fixture.assertFails(server.address("/a"), "redirect loop", "redirects to where it came from");
            assertThat(server.requests).containsExactly("/a", "/b");
        }
    }

    @ParameterizedTest
    @CsvSource({"file:///etc/passwd,not http", "http:///x,not http", "http:opaque,not http",
        "http://host:70000/,not http", "http://[broken,bad redirect"})
    void doesNotFollowARedirectToWhatIsNoHttpAddress(String location, String kind) throws Exception {
        try (var server = FaultServer.sending("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n\r\n")) {
            fixture.assertFails(server.address("/"), kind, location);
        }
    }

    @Test
    void tellsTheStatusOfARedirectThatNamesNoAddress() throws Exception {
        try (var server = FaultServer.sending("HTTP/1.1 302 Found\r\n\r\n")) {
            fixture.assertFails(server.address("/"), "HTTP 302", "answered 302");
        }
    }

    @Test
    void doesNotFollowARedirectFromHttpsToHttp() {
        var redirects = new Redirects(URI.create("https://host/a"));

        assertThat(catchThrowableOfType(DownloadFailed.class, () -> redirects.next(301, "http://host/a")).kind())
                .isEqualTo("https to http");
    }

    @Test
    void followsARedirectFromHttpToHttpsAndEncodesIt() throws Exception {
        assertThat(new Redirects(URI.create("http://host/a/b")).next(308, "https://host/my cat"))
                .isEqualTo(URI.create("https://host/my%20cat"));
        assertThat(new Redirects(URI.create("http://host/a/b")).next(302, "../c"))
                .isEqualTo(URI.create("http://host/c"));
    }
}
