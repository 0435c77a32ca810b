package loomshowcase.cli.lab;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import loomshowcase.cli.shared.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LabReachableTest {

    @Test
    void isRefusedOnAMachineThatCannotReachItself() throws IOException {
        URI lab;
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.start();
        try {
            lab = URI.create("http://127.0.0.1:%d/?token=secret".formatted(server.getAddress().getPort()));
            assertThatCode(() -> LabCommand.refuseIfUnreachable(lab)).doesNotThrowAnyException();
        } finally {
            server.stop(0);
        }
        assertThatExceptionOfType(UserError.class).isThrownBy(() -> LabCommand.refuseIfUnreachable(lab))
                .withMessageStartingWith("no browser could reach the lab at 127.0.0.1:" + lab.getPort() + ": ")
                .withMessageEndingWith("; is the loopback interface up?").withMessageNotContaining("secret");
    }
}
