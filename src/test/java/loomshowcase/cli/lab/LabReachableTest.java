package loomshowcase.cli.lab;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import loomshowcase.cli.shared.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LabReachableTest {

    @Test
    void isRefusedOnAMachineThatCannotReachItself() throws IOException {
        URI lab;
        try (var listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            lab = URI.create("http://127.0.0.1:%d/?token=secret".formatted(listener.getLocalPort()));
            assertThatCode(() -> LabCommand.refuseIfUnreachable(lab)).doesNotThrowAnyException();
        }
        assertThatExceptionOfType(UserError.class).isThrownBy(() -> LabCommand.refuseIfUnreachable(lab))
                .withMessageStartingWith("no browser could reach the lab at 127.0.0.1:" + lab.getPort() + ": ")
                .withMessageEndingWith("; is the loopback interface up?").withMessageNotContaining("secret");
    }
}
