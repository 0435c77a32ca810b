package loomshowcase.compare.workload.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of an address is sent, by either client. */
@Timeout(60)
class DownloadAddressTest {

    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @TempDir
    private Path temp;

    @ParameterizedTest(name = "async = {0}")
    @ValueSource(booleans = {false, true})
    void isItsPathAndItsQueryWithoutItsFragment(boolean async) throws Exception {
        try (var server = FaultServer.sending(ANSWER)) {
            new DownloadFixture(temp).async(async).download(server.address("/k%C3%A4se?a=b&c#top"));
            new DownloadFixture(temp).async(async).download(server.address("?a=b"));
            assertThat(server.requests).containsExactly("/k%C3%A4se?a=b&c", "/?a=b");
        }
    }

    @ParameterizedTest(name = "async = {0}")
    @ValueSource(booleans = {false, true})
    void mayBeOneOfIPv6(boolean async) throws Exception {
        InetAddress loopback = InetAddress.getByName("::1");
        assumeTrue(isHere(loopback), "this machine has no IPv6");
        try (var server = new FaultServer(connection -> connection.send(ANSWER), loopback)) {
            int port = server.address("/").getPort();
            new DownloadFixture(temp).async(async).download(URI.create("http://[::1]:" + port + "/x"));
            assertThat(server.headers).anyMatch(header -> header.matches("Host: \\[(::1|0:0:0:0:0:0:0:1)]:" + port));
        }
    }

    /** Names of containers: {@code URI} has no host for them. */
    @Test
    @Tag("once")
    void mayHaveAHostThatIsNoneForUri() throws Exception {
        Path hosts = Files.writeString(temp.resolve("hosts"), "127.0.0.1 my_host\n127.0.0.1 web.1a\n");
        try (var server = FaultServer.sending(ANSWER)) {
            int port = server.address("").getPort();
            for (String host : List.of("my_host:" + port, "web.1a:" + port)) {
                for (String async : List.of("false", "true")) {
                    server.headers.clear();
                    assertThat(downloadTwice("http://" + host + "/x?y#top", hosts, async))
                            .as("%s, async %s", host, async)
                            .containsExactly("2 bytes", "2 bytes");
                    assertThat(server.headers).filteredOn(header -> header.startsWith("Host: "))
                            .containsExactly("Host: " + host, "Host: " + host);
                }
            }
            assertThat(server.requests).containsOnly("/x?y").hasSize(8);
        }
    }

    @ParameterizedTest(name = "async = {0}")
    @ValueSource(booleans = {false, true})
    void mayHaveAHostThatNobodyKnows(boolean async) throws Exception {
        new DownloadFixture(temp).async(async).assertFails(URI.create("http://my_host.invalid:81/x"), "unknown host",
                "my_host.invalid:81 is not known here");
    }

    /** A JVM reads the file of hosts once. */
    private List<String> downloadTwice(String address, Path hosts, String async) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djdk.net.hosts.file=" + hosts, "-cp", System.getProperty("java.class.path"),
                DownloadTwice.class.getName(), address, temp.toString(), async)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return process.inputReader().lines().toList();
    }

    private static boolean isHere(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (IOException e) {
            return false;
        }
    }
}
