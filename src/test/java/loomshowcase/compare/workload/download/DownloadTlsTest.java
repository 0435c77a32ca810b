package loomshowcase.compare.workload.download;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The trust store is the JVM's: its properties name it, and both clients follow. */
@ParameterizedClass(name = "async = {0}")
@ValueSource(booleans = {false, true})
@Tag("once")
@Timeout(60)
class DownloadTlsTest {

    private static final String PASSWORD = "changeit";
    private static final byte[] BODY = {1, 2};

    @TempDir
    private static Path keys;
    private static HttpsServer server;

    @Parameter
    private boolean async;
    @TempDir
    private Path temp;
    private DownloadFixture fixture;

    /** Its certificate is its own, and only for 127.0.0.1. */
    @BeforeAll
    static void startWithACertificateThatNobodyTrusts() throws Exception {
        Path store = keys.resolve("store.p12");
        assertThat(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=127.0.0.1", "-ext",
                "san=ip:127.0.0.1", "-keystore", store.toString(), "-storepass", PASSWORD)
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor()).isZero();
        KeyStore pair = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            pair.load(in, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(pair, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.sendResponseHeaders(200, BODY.length);
            exchange.getResponseBody().write(BODY);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @BeforeEach
    void settings() throws IOException {
        fixture = new DownloadFixture(temp).async(async);
    }

    @Test
    void aCertificateThatTheJvmDoesNotTrustIsNamedWithTheOptionForATrustStore() throws Exception {
        fixture.assertFails(address("127.0.0.1"), "no TLS", "this JVM does not trust its certificate; "
                + "--jvm-option=-Djavax.net.ssl.trustStore=FILE names a trust store that has it");
    }

    @Test
    void aServerWithoutTlsIsNamed() throws Exception {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket socket = listener.accept()) {
                    socket.getInputStream().read(new byte[1000]);
                    socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
                    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException e) {
                    // the client went
                }
            });
            fixture.assertFails(URI.create("https://127.0.0.1:" + listener.getLocalPort() + "/"), "no TLS",
                    "it does not speak TLS; is the address one of http?");
        }
    }

    @Test
    void theTrustStoreThatAnOptionNamesIsUsed() throws Exception {
        assertThat(inItsOwnJvm(address("127.0.0.1"), "-Djavax.net.ssl.trustStore=" + keys.resolve("store.p12"),
                "-Djavax.net.ssl.trustStorePassword=" + PASSWORD)).containsExactly("2 bytes", "2 bytes");
    }

    @Test
    void aCertificateOfAnotherHostIsNamed() throws Exception {
        assertThat(inItsOwnJvm(address("localhost"), "-Djavax.net.ssl.trustStore=" + keys.resolve("store.p12"),
                "-Djavax.net.ssl.trustStorePassword=" + PASSWORD)).singleElement().asString()
                .contains("no TLS: there is no trusted connection to localhost:",
                        "its certificate is another host's: ");
    }

    @Test
    void aTrustStoreThatIsNotThereOrHasAnotherPasswordIsNamed() throws Exception {
        assertThat(inItsOwnJvm(address("127.0.0.1"), "-Djavax.net.ssl.trustStore=" + keys.resolve("none.p12")))
                .singleElement().asString().startsWith("no TLS: ")
                .contains("its trust store " + keys.resolve("none.p12") + " does not exist");
        assertThat(inItsOwnJvm(address("127.0.0.1"), "-Djavax.net.ssl.trustStore=" + keys.resolve("store.p12"),
                "-Djavax.net.ssl.trustStorePassword=another")).singleElement().asString()
                .startsWith("no TLS: ").contains("look at javax.net.ssl.trustStore and its password");
    }

    private static URI address(String host) {
        return URI.create("https://" + host + ":" + server.getAddress().getPort() + "/x");
    }

    /** A JVM reads these options once. */
    private List<String> inItsOwnJvm(URI address, String... options) throws IOException {
        return DownloadTwice.inItsOwnJvm(address, temp, async, options);
    }
}
