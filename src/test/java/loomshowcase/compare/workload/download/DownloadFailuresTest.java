package loomshowcase.compare.workload.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import loomshowcase.compare.workload.Await;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass(name = "async = {0}")
@ValueSource(booleans = {false, true})
@Timeout(60)
class DownloadFailuresTest {

    @Parameter
    private boolean async;
    @TempDir
    private Path temp;
    private DownloadFixture fixture;

    @BeforeEach
    void settings() throws IOException {
        fixture = new DownloadFixture(temp).async(async);
    }

    @Test
    void tellsTheStatusWhenItIsNot200() throws Exception {
        for (int status : new int[] {204, 304, 401, 403, 404, 410, 500, 503}) {
            try (var server = FaultServer.sending("HTTP/1.1 " + status + " Sorry\r\nContent-Length: 0\r\n\r\n")) {
                fixture.assertFails(server.address("/x"), "HTTP " + status,
                        "answered " + status + " for http://127.0.0.1:");
                assertThat(server.requests).containsExactly("/x");
            }
        }
    }

    @Test
    void saysHowMuchOfATruncatedBodyCame() throws Exception {
        try (var server = FaultServer.sending(FaultServer.TEN_BYTES_OF_WHICH_FIVE)) {
            fixture.assertFails(server.address("/"), "truncated", "5 of 10 bytes came");
        }
        try (var server = FaultServer.sending("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n")) {
            fixture.assertFails(server.address("/"), "truncated", "ended the connection before the end of the file");
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
            connection.send(FaultServer.TEN_BYTES_OF_WHICH_FIVE);
            awaitFile(5);
            connection.reset();
        })) {
            fixture.assertFails(server.address("/"), "connection reset", "broke the connection off");
        }
    }

    @Test
    void saysThatTheServerWentWithoutAnAnswer() throws Exception {
        try (var server = FaultServer.sending("")) {
            fixture.assertFails(server.address("/"), "no answer", "ended the connection without an answer");
            assertThat(server.requests).as("it is not asked again").hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.6\r\n\r\n", "<html>not a status line</html>\r\n\r\n",
        "HTTP/1.1 fine OK\r\n\r\n"})
    void saysThatTheAnswerIsNotHttp(String answer) throws Exception {
        try (var server = FaultServer.sending(answer)) {
            fixture.assertFails(server.address("/"), "not HTTP", "answered, but not in HTTP");
        }
    }

    @Test
    void namesTheAddressThatARedirectLeadsTo() throws Exception {
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            try (var server = FaultServer.sending("HTTP/1.1 " + status
                    + " Elsewhere\r\nLocation: https://example.org/picture.png\r\nContent-Length: 0\r\n\r\n")) {
                fixture.assertFails(server.address("/x"), "HTTP " + status,
                        "it leads to https://example.org/picture.png: name that address");
                assertThat(server.requests).containsExactly("/x");
            }
        }
    }

    @Test
    void saysThatAConnectionWasRefused() throws Exception {
        URI address;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = URI.create("http://127.0.0.1:" + closed.getLocalPort() + "/");
        }
        fixture.assertFails(address, "connection refused", address.getAuthority() + " refused the connection");
    }

    /** Some networks answer for every name, so that the kind of failure, and even that it is one, is theirs. */
    @Test
    void namesAHostThatIsNotThere() throws Exception {
        fixture.maxTime(Duration.ofSeconds(2));
        Throwable failed = catchThrowable(() -> fixture.download(URI.create("http://nosuch.invalid/x.png")));

        assumeTrue(failed != null, "this network has a server under every name");
        assertThat(failed).isInstanceOf(DownloadFailed.class).hasMessageContaining("nosuch.invalid")
                .extracting(e -> ((DownloadFailed) e).kind()).asString().matches("[\\w ]{5,20}");
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

    private void awaitFile(long bytes) {
        Await.until(() -> {
            Path part = fixture.folder().resolve(".picture.png.part");
            return Files.exists(part) && Files.size(part) == bytes;
        });
    }
}
