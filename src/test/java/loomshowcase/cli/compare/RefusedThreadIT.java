package loomshowcase.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A machine that refuses a native thread: forced by a limit on the threads of another user, for it does not bind
 * root.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
@Tag("slow")
@Isolated
class RefusedThreadIT {

    private static final String NOBODY = "65534";

    private Path folder;

    @BeforeEach
    void aFolderForNobody() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")) && "root".equals(System.getProperty("user.name")),
                "needs root, and setpriv of util-linux");
        folder = Files.createTempDirectory("refused-thread",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx")));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.copy(Jvm.jar(), folder.resolve("loom-showcase.jar"));
    }

    @AfterEach
    void removeIt() throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    static List<InstalledJdk> jdks() {
        return InstalledJdks.find().stream().filter(InstalledJdk::isUsable).toList();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void isARowAndNoHang(InstalledJdk jdk) throws Exception {
        Process tool = new ProcessBuilder("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups",
                "bash", "-c", "ulimit -u 400; exec " + jdk.java() + " -Djava.io.tmpdir=" + folder
                        + " -jar loom-showcase.jar compare sleep -n 3000 --pool-size 3000 -d 300ms -r 1"
                        + " --max-platform-threads 5000 -m platform,fixed-pool,cached-pool,virtual"
                        + " --export results.json")
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile()).redirectError(folder.resolve("err").toFile()).start();

        assertThat(tool.waitFor(90, TimeUnit.SECONDS)).as("no hang").isTrue();
        assertThat(tool.exitValue()).as(Files.readString(folder.resolve("err"))).isEqualTo(1);
        JsonNode cells = new ObjectMapper().readTree(folder.resolve("results.json").toFile()).get("cells");
        for (int cell = 0; cell < 3; cell++) {
            assertThat(cells.get(cell).get("status").asText()).isEqualTo("failed");
            assertThat(cells.get(cell).get("failure").asText()).matches("no more native threads after [1-9]\\d* tasks");
            assertThat(cells.get(cell).at("/runs/0/completed").asInt()).isBetween(1, 2_999);
        }
        assertThat(cells.get(3).at("/runs/0/completed").asInt()).isEqualTo(3000);
        assertThat(Files.readString(folder.resolve("out"))).doesNotContain("pthread_create");
    }
}
