package loomshowcase.compare.workload.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proxies are the JVM's: its properties name them, and both clients follow. */
@ParameterizedClass(name = "async = {0}")
@ValueSource(booleans = {false, true})
@Tag("once")
@Timeout(60)
class DownloadProxyTest {

    @Parameter
    private boolean async;
    @TempDir
    private Path temp;
    private DownloadFixture fixture;
    private final ProxySelector usual = ProxySelector.getDefault();

    @BeforeEach
    void settings() throws IOException {
        fixture = new DownloadFixture(temp).async(async);
    }

    @AfterEach
    void usualProxy() {
        ProxySelector.setDefault(usual);
    }

    @Test
    void aProxyIsAskedForTheWholeAddress() throws Exception {
        try (var proxy = FaultServer.sending("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")) {
            use(proxy.address("").getPort());
            assertThat(fixture.download(URI.create("http://a.example:81/x?y=1#z")).bytes()).isEqualTo(2);
            assertThat(proxy.requests).containsExactly("http://a.example:81/x?y=1");
            assertThat(proxy.headers).contains("Host: a.example:81");
        }
    }

    @Test
    void aProxyThatOpensNoTunnelIsNamed() throws Exception {
        try (var proxy = FaultServer.sending("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")) {
            use(proxy.address("").getPort());
            fixture.assertFails(URI.create("https://a.example/x"), "proxy refused",
                    "the proxy 127.0.0.1:" + proxy.address("").getPort() + " answered 403");
            assertThat(proxy.requests).containsExactly("a.example:443");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Proxy-Authenticate: Basic realm=\"office\"\r\n", "Proxy-Authenticate: Negotiate\r\n"})
    void aProxyThatWantsAPasswordIsNamed(String challenge) throws Exception {
        try (var proxy = FaultServer.sending(
                "HTTP/1.1 407 Proxy Authentication Required\r\n" + challenge + "Content-Length: 0\r\n\r\n")) {
            use(proxy.address("").getPort());
            for (String address : List.of("http://a.example/x", "https://a.example/x")) {
                fixture.assertFails(URI.create(address), "proxy refused", "the proxy 127.0.0.1:"
                        + proxy.address("").getPort() + ", which is on the way to a.example, wants a user name and a "
                        + "password (HTTP 407), and a download sends none");
            }
        }
    }

    @Test
    void aProxyIsNotAskedForAHostThatIsNoneForUri() throws Exception {
        try (var proxy = FaultServer.sending("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")) {
            use(proxy.address("").getPort());
            fixture.assertFails(URI.create("http://my_host:81/x"), "bad address",
                    "HttpClient cannot ask the proxy 127.0.0.1:" + proxy.address("").getPort()
                            + " for the host of my_host:81");
            assertThat(proxy.requests).isEmpty();
        }
    }

    @Test
    void aProxyWithAPortThatDoesNotExistIsNamed() throws Exception {
        for (String address : List.of("http://a.example/x", "http://my_host/x")) {
            assertThat(inItsOwnJvm(URI.create(address), "-Dhttp.proxyHost=127.0.0.1", "-Dhttp.proxyPort=99999"))
                    .singleElement().asString().startsWith("bad proxy: the proxy that this JVM's properties name for ")
                    .contains("99999", "look at http.proxyHost and http.proxyPort");
        }
    }

    @Test
    void aProxyThatIsNotThereIsNamed() throws Exception {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        use(port);
        for (String address : List.of("http://a.example/x", "https://a.example/x")) {
            fixture.assertFails(URI.create(address), "connection refused",
                    "the proxy 127.0.0.1:" + port + ", which is on the way to a.example, refused the connection");
        }
    }

    private static void use(int port) {
        ProxySelector.setDefault(ProxySelector.of(new InetSocketAddress("127.0.0.1", port)));
    }

    /** A JVM reads these options once. */
    private List<String> inItsOwnJvm(URI address, String... options) throws IOException {
        return DownloadTwice.inItsOwnJvm(address, temp, async, options);
    }
}
