package loomshowcase.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PictureServerTest {
    private static ServerProcess server;
    private static HttpClient client;

    @BeforeAll
    static void start() throws IOException {
        server = ServerProcess.start("PT0.001S", "4");
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Test
    void printsItsAddressOnTheLoopbackInterface() {
        assertThat(server.base().toString()).matches("http://127\\.0\\.0\\.1:\\d+/");
    }

    @Test
    void listsEveryPictureWithLengthDigestAndPath() throws Exception {
        HttpResponse<String> list = text("GET", "pictures");

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
        assertThat(list.body().lines()).hasSize(4)
                .allMatch(line -> line.matches("[a-z-]+\t\\d+\t[0-9a-f]{64}\t/pictures/[a-z-]+\\.png"));
    }

    @Test
    void servesThePicturesThatItLists() throws Exception {
        for (String line : text("GET", "pictures").body().lines().toList()) {
            String[] entry = line.split("\t");
            HttpResponse<byte[]> picture = picture(entry[3].substring(1));

            assertThat(picture.statusCode()).isEqualTo(200);
            assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
            assertThat(picture.headers().firstValueAsLong("Content-Length")).hasValue(Long.parseLong(entry[1]));
            assertThat(picture.body()).hasSize(Integer.parseInt(entry[1]));
            assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture.body())))
                    .isEqualTo(entry[2]);
        }
    }

    /** The client waits for the delay, which is not part of the lateness. */
    @Test
    void holdsBackAPictureAndSaysHowLateItLeft() throws Exception {
        long delay = 500_000_000;
        try (var slow = ServerProcess.start("PT0.5S", "1")) {
            HttpRequest list = HttpRequest.newBuilder(slow.base().resolve("/pictures")).build();
            client.send(list, BodyHandlers.discarding()); // the first request costs both sides more
            HttpRequest picture = HttpRequest.newBuilder(slow.base().resolve("/pictures/plain-weave.png")).build();

            long asked = System.nanoTime();
            long late = client.send(picture, BodyHandlers.discarding()).headers().firstValueAsLong("Server-Late-Nanos")
                    .orElseThrow();
            long took = System.nanoTime() - asked;

            assertThat(late).isNotNegative();
            assertThat(late + delay).isLessThanOrEqualTo(took);
        }
    }

    @Test
    void ignoresAQuery() throws Exception {
        assertThat(picture("pictures/denim.png?copy=17").body()).isEqualTo(picture("pictures/denim.png").body());
    }

    @Test
    void answersHeadWithoutABody() throws Exception {
        HttpResponse<String> head = text("HEAD", "pictures/denim.png");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length"))
                .hasValue(picture("pictures/denim.png").body().length);
    }

    @Test
    void answersAnUnknownPathWith404AndOneLine() throws Exception {
        for (String path : List.of("", "pictures/", "pictures/satin.png", "pictures/no%0Asuch.png", "favicon.ico")) {
            HttpResponse<String> answer = text("GET", path);

            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body().lines()).singleElement().asString().startsWith("there is nothing at /" + path);
        }
    }

    @Test
    void answersOtherMethodsWith405() throws Exception {
        for (String method : List.of("POST", "PUT", "DELETE")) {
            HttpResponse<String> answer = text(method, "pictures");

            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
        }
    }

    @Test
    void saysThatItClosesAConnectionIfAskedTo() throws Exception {
        try (var socket = new Socket(server.base().getHost(), server.base().getPort())) {
            String request = "GET /load HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));

            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8).lines())
                    .anyMatch("Connection: close"::equalsIgnoreCase);
        }
    }

    @Test
    void saysHowMuchCpuTimeItUsed() throws Exception {
        long before = cpuNanos();
        for (int i = 0; i < 50; i++) {
            text("GET", "pictures");
        }
        assertThat(before).isPositive();
        assertThat(cpuNanos()).isGreaterThanOrEqualTo(before);
    }

    @Test
    void endsWhenItsStdinEndsAndPrintsNothingElse() throws Exception {
        try (var other = ServerProcess.start("PT0S")) {
            other.process().outputWriter(UTF_8).close();

            assertThat(other.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(other.process().exitValue()).isZero();
            assertThat(other.restOfOutput()).isEmpty();
        }
    }

    @Test
    void saysWhatIsWrongWithItsArguments() throws Exception {
        Process process = ServerProcess.command("soon").start();
        process.outputWriter(UTF_8).close();

        assertThat(process.inputReader(UTF_8).readLine()).isNull();
        assertThat(process.errorReader(UTF_8).lines()).singleElement().asString()
                .startsWith("picture server: usage: DELAY [PICTURES], such as PT0.2S 15");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    private static long cpuNanos() throws Exception {
        String load = text("GET", "load").body().strip();
        assertThat(load).startsWith("cpuNanos=");
        return Long.parseLong(load.substring("cpuNanos=".length()));
    }

    private static HttpResponse<String> text(String method, String path) throws Exception {
        return client.send(request(method, path), BodyHandlers.ofString(UTF_8));
    }

    private static HttpResponse<byte[]> picture(String path) throws Exception {
        return client.send(request("GET", path), BodyHandlers.ofByteArray());
    }

    private static HttpRequest request(String method, String path) {
        URI address = server.base().resolve("/" + path);
        return HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody())
                .version(HttpClient.Version.HTTP_1_1).build();
    }
}
