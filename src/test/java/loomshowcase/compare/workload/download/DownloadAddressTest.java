package loomshowcase.compare.workload.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.nio.file.Path;
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

    private static boolean isHere(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (IOException e) {
            return false;
        }
    }
}
