package loomshowcase.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.forms.CopiedForm;
import loomshowcase.forms.Evidence;
import loomshowcase.forms.Starts;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms that download, copied and started by the source launcher, with a server that counts requests. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class DownloadImagesIT {

    private static final int PICTURES = 15;
    private static final byte[] PICTURE = "a picture".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
    private static final Idea IDEA = Catalogue.read(Jvm.classes())
            .named("download-images").orElseThrow();

    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger peak = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile CountDownLatch allAsked = new CountDownLatch(0);
    private HttpServer server;

    @TempDir
    private Path copy;

    @TempDir
    private Path images;

    static Stream<Arguments> forms() {
        return Starts.ON_ONE_JDK ? eachForm() : onEveryJdk();
    }

    private static Stream<Arguments> onEveryJdk() {
        return InstalledJdks.find().stream().filter(jdk -> jdk.isUsable() && jdk.hasCompiler())
                .flatMap(jdk -> IDEA.kinds().stream().flatMap(kind -> IDEA.form(kind, jdk.feature()).stream())
                        .map(form -> Arguments.of(form, jdk)));
    }

    /** Each form on the newest JDK that runs it. */
    static Stream<Arguments> eachForm() {
        return onEveryJdk()
                .collect(Collectors.toMap(arguments -> ((Form) arguments.get()[0]).fileName(), Function.identity(),
                        (one, other) -> feature(one) > feature(other) ? one : other, LinkedHashMap::new))
                .values().stream();
    }

    private static int feature(Arguments arguments) {
        return ((InstalledJdk) arguments.get()[1]).feature();
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), PICTURES);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** If all pictures are expected at once, answers when all have been requested. {@code half} breaks off. */
    private void answer(HttpExchange exchange) throws IOException {
        peak.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        allAsked.countDown();
        try (exchange) {
            allAsked.await(10, TimeUnit.SECONDS);
            exchange.sendResponseHeaders(200, PICTURE.length);
            boolean half = exchange.getRequestURI().getPath().contains("half");
            atOnce.decrementAndGet();
            exchange.getResponseBody().write(PICTURE, 0, half ? PICTURE.length / 2 : PICTURE.length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("forms")
    void downloadsAllPicturesOneByOneOrAtOnce(Form form, InstalledJdk jdk) throws Exception {
        boolean together = form.kind() != FormKind.SEQUENTIAL;
        allAsked = new CountDownLatch(together ? PICTURES : 0);
        List<String> names = IntStream.range(0, PICTURES).mapToObj(i -> "picture-" + i + ".png").toList();

        Evidence evidence = run(form, jdk, names);

        assertThat(evidence.exitCode()).as("%s", evidence).isZero();
        assertThat(evidence.out()).hasSize(PICTURES + 1).last().asString().startsWith("Finished in ");
        assertThat(files()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(Files.readAllBytes(images.resolve(names.getFirst()))).isEqualTo(PICTURE);
        assertThat(peak).hasValue(together ? PICTURES : 1);
        assertThat(evidence.threads(form.kind() == FormKind.VIRTUAL || form.kind() == FormKind.STRUCTURED))
                .hasSize(together ? PICTURES : 0);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("eachForm")
    void leavesNoIncompletePictureAndNoneOutsideOfItsFolder(Form form, InstalledJdk jdk) throws Exception {
        Evidence evidence = run(form, jdk, List.of("whole.png", "half.png", "../../up.png", "a/1", "b/1?w=2"));

        assertThat(evidence.exitCode()).isEqualTo(1);
        assertThat(evidence.out()).anyMatch(line -> line.contains("half.png was not downloaded"));
        assertThat(files()).containsExactlyInAnyOrder(
                "whole.png", "..%2F..%2Fup.png", "a%2F1.jpg", "b%2F1%3Fw%3D2.jpg");
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("eachForm")
    void saysInOneLineWhatItNeeds(Form form, InstalledJdk jdk) throws Exception {
        Evidence evidence = CopiedForm.alone(form, copy).start(jdk);

        assertThat(evidence.exitCode()).isEqualTo(2);
        assertThat(evidence.out()).isEmpty();
        assertThat(evidence.err()).singleElement().asString().contains("FOLDER URL...");
    }

    private Evidence run(Form form, InstalledJdk jdk, List<String> names) throws Exception {
        var arguments = new ArrayList<>(List.of(images.toString()));
        names.forEach(name -> arguments.add("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name));
        return CopiedForm.underItsFolders(form, copy).start(jdk, arguments.toArray(String[]::new));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(images)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
