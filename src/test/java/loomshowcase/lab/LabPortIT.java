package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where the lab can be reached. Without a browser. */
@Tag("slow")
@Timeout(60)
class LabPortIT {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("The lab is at the port that one gives it, on the loopback interface alone; a port that is taken is named")
    void isAtItsPort() throws Exception {
        int port = freePort();
        try (LabProcess lab = LabProcess.start(folder, port)) {
            assertThat(lab.address().getHost()).isEqualTo("127.0.0.1");
            assertThat(lab.address().getPort()).isEqualTo(port);
            assertThat(Ask.get(lab.address(), "/").send().status()).isEqualTo(200);
            if (OS.LINUX.isCurrentOs()) { // Elsewhere 127.0.0.2 is no address of this machine.
                try (var other = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.2"))) {
                    assertThat(other.isBound()).as("the port is free at the other addresses").isTrue();
                }
            }

            Jvm.Outcome second = new Jvm(folder).run(InstalledJdks.running(), List.of("-jar", Jvm.jar().toString(),
                    "lab", "--no-browser", "--port", Integer.toString(port)));
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(String.join("\n", second.err())).startsWith("loom-showcase lab: port %d cannot be used: "
                    .formatted(port)).endsWith("; give another --port, or none");
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
