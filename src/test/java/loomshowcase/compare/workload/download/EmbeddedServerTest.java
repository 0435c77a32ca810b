package loomshowcase.compare.workload.download;

import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EmbeddedServerTest {

    /** On a machine that has too much to do, for instance: that is no fault of the loopback interface. */
    @Test
    void thatDoesNotAnswerInTimeIsNotCalledUnreachable() throws IOException {
        try (var stalling = new FaultServer(FaultServer.Connection::stall)) {
            URI base = stalling.address("/");
            assertThatIOException().isThrownBy(() -> new EmbeddedServer(base).get("pictures", Duration.ofMillis(100)))
                    .isInstanceOf(SocketTimeoutException.class).withMessage(
                            "the embedded server at %s did not answer within 100 ms; has this machine too much to do?",
                            base);
        }
    }

    @Test
    void thatIsNotThereIsCalledUnreachable() throws IOException {
        URI base;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            base = URI.create("http://127.0.0.1:" + closed.getLocalPort() + "/");
        }
        assertThatIOException().isThrownBy(() -> new EmbeddedServer(base).pictures())
                .isInstanceOf(ConnectException.class)
                .withMessageStartingWith("the embedded server at " + base + " cannot be reached: ")
                .withMessageEndingWith("; is the loopback interface up?");
    }
}
