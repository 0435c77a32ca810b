package loomshowcase.compare.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DownloadFailuresTest {
    private static final String TEN_BYTES_OF_WHICH_FIVE = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabcde";
    private static final Duration SHORT = Duration.ofMillis(150);

    @TempDir
    private Path temp;
    private DownloadFixture fixture;

    @BeforeEach
    void settings() throws IOException {
        fixture = new DownloadFixture(temp);
    }

    @Test
    void tellsTheStatusWhenItIsNot200() throws Exception {
        for (int status : new int[] {204, 304, 401, 403, 404, 410, 500, 503}) {
            try (var server = FaultServer.sending("HTTP/1.1 " + status + " Sorry\r\nContent-Length: 0\r\n\r\n")) {
                assertFails(server.address("/x"), "HTTP " + status, "answered " + status + " for http://127.0.0.1:");
                assertThat(server.requests).containsExactly("/x");
            }
        }
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
            assertFails(server.address("/6"), "too many redirects", "after 5 redirects");
        }
    }

    @Test
    void noticesARedirectLoop() throws Exception {
        try (var server = new FaultServer(connection -> connection.send("HTTP/1.1 302 Found\r\nLocation: "
                + (connection.path().equals("/a") ? "/b" : "/a") + "\r\nContent-Length: 0\r\n\r\n"))) {
            assertFails(server.address("/a"), "redirect loop", "redirects to where it came from");
            assertThat(server.requests).containsExactly("/a", "/b");
        }
    }

    @ParameterizedTest
    @CsvSource({"file:///etc/passwd,not http", "http:///x,not http", "http:opaque,not http", "http://host:70000/,not http",
        "http://[broken,bad redirect"})
    void doesNotFollowARedirectToWhatIsNoHttpAddress(String location, String kind) throws Exception {
        try (var server = FaultServer.sending("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n\r\n")) {
            assertFails(server.address("/"), kind, location);
        }
    }

    @Test
    void tellsTheStatusOfARedirectThatNamesNoAddress() throws Exception {
        try (var server = FaultServer.sending("HTTP/1.1 302 Found\r\n\r\n")) {
            assertFails(server.address("/"), "HTTP 302", "answered 302");
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

    @Test
    void saysHowMuchOfATruncatedBodyCame() throws Exception {
        try (var server = FaultServer.sending(TEN_BYTES_OF_WHICH_FIVE)) {
            assertFails(server.address("/"), "truncated", "truncated: 5 of 10 bytes");
        }
        try (var server = FaultServer.sending("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n")) {
            assertFails(server.address("/"), "truncated", "ended the connection before the end of the file");
        }
    }

    @Test
    void takesAChunkedBodyAndOneThatEndsWithTheConnection() throws Exception {
        try (var server = FaultServer.sending(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\n\r\n")) {
            assertThat(fixture.download(server.address("/")).file()).hasContent("abcde");
        }
        try (var server = FaultServer.sending("HTTP/1.1 200 OK\r\n\r\nabc")) {
            assertThat(fixture.download(server.address("/")).file()).hasContent("abc");
        }
        try (var server = FaultServer.sending("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(fixture.download(server.address("/")).file()).isEmptyFile();
        }
    }

    @Test
    void saysThatTheConnectionWasBrokenOffInMidBody() throws Exception {
        try (var server = new FaultServer(connection -> {
            connection.send(TEN_BYTES_OF_WHICH_FIVE);
            awaitFile(5);
            connection.reset();
        })) {
            assertFails(server.address("/"), "connection reset", "broke the connection off");
        }
    }

    @Test
    void saysThatTheServerWentWithoutAnAnswer() throws Exception {
        try (var server = FaultServer.sending("")) {
            assertFails(server.address("/"), "no answer", "ended the connection without an answer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.6\r\n\r\n", "<html>not a status line</html>\r\n\r\n",
        "HTTP/1.1 fine OK\r\n\r\n"})
    void saysThatTheAnswerIsNotHttp(String answer) throws Exception {
        try (var server = FaultServer.sending(answer)) {
            assertFails(server.address("/"), "not HTTP", "answered, but not in HTTP");
        }
    }

    @Test
    void givesUpOnAServerThatDoesNotAnswer() throws Exception {
        fixture.with(Download.IDLE_TIMEOUT, SHORT);
        try (var server = new FaultServer(FaultServer.Connection::stall)) {
            assertFails(server.address("/"), "no data", "for 150 ms");
            assertThat(server.requests).as("it is not asked again").hasSize(1);
        }
    }

    @Test
    void givesUpOnABodyThatStops() throws Exception {
        fixture.with(Download.IDLE_TIMEOUT, SHORT);
        try (var server = new FaultServer(connection -> {
            connection.send(TEN_BYTES_OF_WHICH_FIVE);
            connection.stall();
        })) {
            assertFails(server.address("/"), "no data", "for 150 ms");
        }
    }

    @Test
    void givesUpOnABodyThatTrickles() throws Exception {
        fixture.with(Download.MAX_TIME, SHORT);
        try (var server = new FaultServer(connection -> {
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
            for (int i = 0; i < 1_000_000; i++) {
                connection.send("a");
                Thread.sleep(1);
            }
        })) {
            assertFails(server.address("/"), "took too long", "not done after 150 ms");
        }
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        fixture.with(Download.MAX_SIZE, "9");
        try (var server = FaultServer.sending("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789")) {
            assertFails(server.address("/"), "too large", "more than 9 bytes");
        }
        try (var server = FaultServer.sending("HTTP/1.1 200 OK\r\n\r\n0123456789")) {
            assertFails(server.address("/"), "too large", "more than 9 bytes");
        }
        fixture.with(Download.MAX_SIZE, "10");
        try (var server = FaultServer.sending("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789")) {
            assertThat(fixture.download(server.address("/")).bytes()).isEqualTo(10);
        }
    }

    @Test
    void saysThatAConnectionWasRefused() throws Exception {
        URI address;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = URI.create("http://127.0.0.1:" + closed.getLocalPort() + "/");
        }
        assertFails(address, "connection refused", "127.0.0.1:" + address.getPort() + " refused the connection");
    }

    @Test
    void namesAHostThatIsNotThere() throws Exception {
        fixture.with(Download.CONNECT_TIMEOUT, Duration.ofSeconds(2)).with(Download.IDLE_TIMEOUT, Duration.ofSeconds(2));
        DownloadFailed failed = catchThrowableOfType(DownloadFailed.class,
                () -> fixture.download(URI.create("http://nosuch.invalid/x.png")));

        // some networks answer for every name
        assertThat(failed.kind()).matches("unknown host|connect timed out|unreachable|connection refused|no connection"
                + "|no data|HTTP \\d+|not HTTP|no answer|connection reset");
        assertThat(failed).hasMessageContaining("nosuch.invalid");
    }

    @Test
    void saysThatTheFileCannotBeWritten() throws Exception {
        Files.createDirectories(fixture.folder().resolve("picture.png/in the way"));
        try (var server = FaultServer.sending("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")) {
            DownloadFailed failed = catchThrowableOfType(DownloadFailed.class,
                    () -> fixture.download(server.address("/")));

            assertThat(failed.kind()).isEqualTo("cannot write");
            assertThat(fixture.files()).containsExactly("picture.png");
        }
    }

    private void assertFails(URI address, String kind, String message) throws IOException {
        DownloadFailed failed = catchThrowableOfType(DownloadFailed.class, () -> fixture.download(address));

        assertThat(failed).as("a failure of the kind '%s'", kind).isNotNull().hasMessageContaining(message);
        assertThat(failed.kind()).isEqualTo(kind);
        assertThat(failed.getMessage()).contains("127.0.0.1:" + address.getPort()).doesNotContain("\n");
        assertThat(fixture.files()).as("nothing of it is left").isEmpty();
    }

    private void awaitFile(long bytes) throws IOException {
        Await.until(() -> {
            Path part = fixture.folder().resolve(".picture.png.part");
            return Files.exists(part) && Files.size(part) == bytes;
        });
    }
}
