package loomshowcase.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Whether a process is a JVM")
class ListedJvmsTest {

    @TempDir
    private Path proc;

    @Test
    @DisplayName("is told by Linux")
    void isToldByLinux() throws IOException {
        Files.writeString(Files.createDirectory(proc.resolve("1")).resolve("maps"),
                "7f00 /usr/lib/jvm/25/lib/server/libjvm.so");
        Files.writeString(Files.createDirectory(proc.resolve("2")).resolve("maps"), "7f00 /usr/lib/libc.so.6");
        assertThat(ProcessFacts.isJvm(proc, 1)).contains(true);
        assertThat(ProcessFacts.isJvm(proc, 2)).contains(false);
    }

    @Test
    @DisplayName("is not told by a system without /proc, whose processes are looked up in the list of jcmd")
    void isNotToldByOthers() {
        assertThat(ProcessFacts.isJvm(proc, 1)).isEmpty();
        String list = "4711 com.acme.Main\r\n48 jdk.jcmd/sun.tools.jcmd.JCmd -l\n99\n";
        assertThat(Jcmd.isListed(4711, list)).isTrue();
        assertThat(Jcmd.isListed(99, list)).isTrue();
        assertThat(Jcmd.isListed(471, list)).isFalse();
        assertThat(Jcmd.isListed(4, list)).isFalse();
    }
}
