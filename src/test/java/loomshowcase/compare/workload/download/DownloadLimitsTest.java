package loomshowcase.compare.workload.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The most time and the most bytes that a download may take. */
@ParameterizedClass(name = "async = {0}")
@ValueSource(booleans = {false, true})
@Timeout(60)
class DownloadLimitsTest {

    private static final Duration SHORT = Duration.ofMillis(150);

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
    void givesUpOnAServerThatDoesNotAnswer() throws Exception {
        fixture.maxTime(SHORT);
        try (var server = new FaultServer(FaultServer.Connection::stall)) {
            fixture.assertFails(server.address("/"), "took too long", "not done after 150 ms");
            assertThat(server.requests).as("it is not asked again").hasSize(1);
        }
    }

    @Test
    void givesUpOnABodyThatStops() throws Exception {
        fixture.maxTime(SHORT);
        try (var server = new FaultServer(connection -> {
            connection.send(FaultServer.TEN_BYTES_OF_WHICH_FIVE);
            connection.stall();
        })) {
            fixture.assertFails(server.address("/"), "took too long", "not done after 150 ms");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void givesUpOnAServerThatTakesNoConnection() throws Exception {
        fixture.maxTime(SHORT);
        try (var server = new FullServer()) {
            fixture.assertFails(server.address(), "took too long", "not done after 150 ms");
        }
    }

    @Test
    void givesUpOnABodyThatTrickles() throws Exception {
        fixture.maxTime(SHORT);
        try (var server = new FaultServer(connection -> {
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
            for (int i = 0; i < 1_000_000; i++) {
                connection.send("a");
                Thread.sleep(1);
            }
        })) {
            fixture.assertFails(server.address("/"), "took too long", "not done after 150 ms");
        }
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        fixture.maxSize(9);
        try (var server = FaultServer.sending("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789")) {
            fixture.assertFails(server.address("/"), "too large", "more than 9 bytes");
        }
        try (var server = FaultServer.sending("HTTP/1.1 200 OK\r\n\r\n0123456789")) {
            fixture.assertFails(server.address("/"), "too large", "more than 9 bytes");
        }
        fixture.maxSize(10);
        try (var server = FaultServer.sending("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789")) {
            assertThat(fixture.download(server.address("/")).bytes()).isEqualTo(10);
        }
    }
}
