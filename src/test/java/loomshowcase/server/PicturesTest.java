package loomshowcase.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed pictures, and the list of their lengths and digests. */
@Tag("once")
class PicturesTest {

    private static final Path FOLDER = Path.of("src/main/resources/loomshowcase/server");

    private record Entry(String name, int length, String sha256, String path) {

        private static Entry of(String line) {
            String[] fields = line.split("\t");
            return new Entry(fields[0], Integer.parseInt(fields[1]), fields[2], fields[3]);
        }

        private byte[] bytes() throws IOException {
            return Files.readAllBytes(FOLDER.resolve(name + ".png"));
        }
    }

    @BeforeAll
    static void readWithoutAScreen() {
        System.setProperty("java.awt.headless", "true");
    }

    static List<Entry> entries() throws IOException {
        return Files.readAllLines(FOLDER.resolve("pictures.txt")).stream().map(Entry::of).toList();
    }

    @Test
    void areFifteenThatDiffer() throws IOException {
        assertThat(entries()).hasSize(15);
        assertThat(entries()).extracting(Entry::sha256).doesNotHaveDuplicates();
        assertThat(entries()).extracting(Entry::name).doesNotHaveDuplicates();
    }

    @Test
    void areAllInTheList() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".png")))
                    .containsExactlyInAnyOrderElementsOf(
                            entries().stream().map(entry -> entry.name() + ".png").toList());
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void areWhatTheListSays(Entry entry) throws Exception {
        assertThat(entry.path()).isEqualTo("/pictures/" + entry.name() + ".png");
        assertThat(entry.bytes()).hasSize(entry.length());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(entry.bytes())))
                .isEqualTo(entry.sha256());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void arePngFilesThatTheJdkReads(Entry entry) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(entry.bytes()));

        assertThat(image.getWidth()).isEqualTo(600);
        assertThat(image.getHeight()).isEqualTo(400);
        assertThat(image.getRGB(0, 0, 600, 400, null, 0, 600)).satisfies(
                pixels -> assertThat(Arrays.stream(pixels).distinct().count()).isGreaterThan(50));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void haveTheSizeOfPicturesOnAPage(Entry entry) {
        assertThat(entry.length()).isBetween(30_000, 150_000);
    }
}
