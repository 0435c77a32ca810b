package loomshowcase.compare.workload.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import loomshowcase.compare.workload.Setting;
import loomshowcase.compare.workload.Settings;
import loomshowcase.compare.workload.Work;
import loomshowcase.server.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DownloadTest {
    private static ServerProcess process;
    private static EmbeddedServer server;

    @TempDir
    private Path temp;
    private DownloadFixture fixture;

    @BeforeAll
    static void start() throws IOException {
        process = ServerProcess.start("PT0.001S", "3");
        server = new EmbeddedServer(process.base());
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    @BeforeEach
    void settings() throws IOException {
        fixture = new DownloadFixture(temp);
    }

    @Test
    void writesEveryPictureWholeAndChecksIt() throws Exception {
        List<Target> targets = Target.forTasks(server.pictures(), 7);
        try (Work work = fixture.open(targets)) {
            for (int i = 0; i < 7; i++) {
                var downloaded = (Downloaded) work.perform(i);
                work.check(i, downloaded);

                assertThat(downloaded.file()).isEqualTo(fixture.folder().resolve(targets.get(i).fileName())).exists();
                assertThat(downloaded.bytes()).isEqualTo(targets.get(i).length());
                assertThat(downloaded.serverLateNanos()).isNotNegative();
            }
        }
        assertThat(fixture.files()).containsExactly("basket-weave-2.png", "basket-weave.png", "denim-2.png",
                "denim.png", "plain-weave-2.png", "plain-weave-3.png", "plain-weave.png");
        assertThat(fixture.folder().resolve("denim-2.png"))
                .hasSameBinaryContentAs(fixture.folder().resolve("denim.png"));
    }

    @Test
    void knowsTheCpuTimeOfTheServer() throws Exception {
        assertThat(server.cpuTime()).isPositive();
    }

    @Test
    void everyRunFindsItsFolderEmptyAndMakesItsFilesAnew() throws Exception {
        Files.writeString(fixture.folder().resolve("picture.png"), "an older one");
        Files.writeString(fixture.folder().resolve(".picture.png.part"), "left by a run that was killed".repeat(9_999));
        Target target = Target.of(server.base().resolve("pictures/denim.png"), "picture.png");

        try (Work work = fixture.open(target)) {
            assertThat(fixture.files()).as("before the clock starts").isEmpty();
            var downloaded = (Downloaded) work.perform(0);
            assertThat(downloaded.file()).hasSize(downloaded.bytes());
        }
        assertThat(fixture.files()).containsExactly("picture.png");
    }

    @Test
    void whatARunHasMadeIsKeptWhereItIsWanted() throws Exception {
        Path kept = Files.createDirectories(temp.resolve("kept"));
        Files.writeString(kept.resolve("picture.png"), "an older one");
        fixture.out(kept);
        Target target = Target.of(server.base().resolve("pictures/denim.png"), "picture.png");

        Downloaded first = fixture.download(target.address());
        assertThat(kept.resolve("picture.png")).as("not while it is measured").hasContent("an older one");
        fixture.open(target).close();
        assertThat(kept.resolve("picture.png")).hasSize(first.bytes());
        assertThat(fixture.files()).isEmpty();
    }

    /** In a JVM of its own, as when it is measured: the JDK decides once per JVM whether it keeps connections. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void leavesNoThreadAndKeepsNoConnection(boolean async) throws Exception {
        String close = async ? "Connection: close\r\n" : "";
        try (var fault = FaultServer.sending("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n" + close + "\r\nok")) {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp", classes(Download.class) + File.pathSeparator + classes(DownloadTwice.class),
                    DownloadTwice.class.getName(), fault.address("/x").toString(), temp.toString(), "" + async)
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();

            assertThat(process.inputReader().lines()).containsExactly("2 bytes", "2 bytes");
            assertThat(process.waitFor()).isZero();
            assertThat(fault.requests).containsExactly("/x", "/x");
            assertThat(fault.headers).filteredOn(header -> header.equals("Connection: close")).hasSize(2);
        }
    }

    private static Path classes(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    @Test
    void refusesBytesThatAreNotThosePromised() throws Exception {
        Target promised = server.pictures().get(0);
        Target other = server.pictures().get(1);
        assertRefused(new Target(other.address(), "x.png", other.length(), promised.sha256()), "wrong bytes");
        assertRefused(new Target(other.address(), "x.png", promised.length(), null), "wrong length");
        assertThat(fixture.files()).isEmpty();
    }

    @Test
    void refusesAFileThatWasChangedOrRemovedMeanwhile() throws Exception {
        Target target = Target.of(server.pictures().get(0).address(), "x.png");
        try (Work work = fixture.open(target)) {
            var downloaded = (Downloaded) work.perform(0);
            Files.writeString(downloaded.file(), "cut");
            assertThatExceptionOfType(DownloadFailed.class).isThrownBy(() -> work.check(0, downloaded))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo("wrong length"));
            assertThatExceptionOfType(DownloadFailed.class).isThrownBy(() -> work.check(0, downloaded))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo("no file"));
        }
    }

    private void assertRefused(Target target, String kind) throws Exception {
        try (Work work = fixture.open(target)) {
            var downloaded = (Downloaded) work.perform(0);
            assertThatExceptionOfType(DownloadFailed.class).isThrownBy(() -> work.check(0, downloaded))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(kind))
                    .withMessageContaining("x.png");
        }
    }

    @Test
    void describesItselfAndKnowsItsFloor() {
        Download embedded = Download.DEFAULT;
        Download foreign =
                embedded.withOptions(Settings.NONE.with(Setting.texts("url"), List.of("http://a/1", "http://a/2")));

        assertThat(embedded.describe(15))
                .isEqualTo("15 pictures, each answered after 200 ms, from the embedded server");
        assertThat(embedded.describe(1))
                .isEqualTo("1 picture, each answered after 200 ms, from the embedded server");
        assertThat(foreign.describe(3)).isEqualTo("3 downloads, --url");
        assertThat(embedded.floor(15, 1)).contains(Duration.ofSeconds(3));
        assertThat(embedded.floor(15, 4)).contains(Duration.ofMillis(800));
        assertThat(embedded.floor(15, 15)).contains(Duration.ofMillis(200));
        assertThat(foreign.floor(15, 1)).isEmpty();
        assertThat(embedded.defaultTasks()).isEqualTo(15);
        assertThat(foreign.defaultTasks()).isEqualTo(2);
    }

    @Test
    void aDelayIsRefusedForAddressesOfTheUsers() {
        Settings both = Settings.NONE.with(Setting.texts("url"), List.of("http://a/1"))
                .with(Setting.duration("delayNanos"), Duration.ofMillis(1));
        assertThatIllegalArgumentException().isThrownBy(() -> Download.DEFAULT.withOptions(both))
                .withMessageStartingWith("--delay is the embedded server's");
    }

    @Test
    void arrivesInTheMeasuredJvmAsItWasPrepared() {
        var target = new Target(URI.create("http://a/1.png"), "1.png", 12, "0123456789abcdef".repeat(4));
        var prepared = new Download(new Source("embedded server", Duration.ofMillis(5),
                List.of(target, Target.of(URI.create("http://a/2"), "2")), null), Duration.ofSeconds(7), 99,
                new RunFolder(Path.of("run"), Path.of("out")));
        assertThat(Download.DEFAULT.with(prepared.settings())).isEqualTo(prepared);
        assertThat(prepared.settings().shown()).containsOnlyKeys(
                "delayNanos", "source", "maxTimeNanos", "maxSizeBytes");
    }
}
