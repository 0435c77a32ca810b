package loomshowcase.compare.workload.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTargetsTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @TempDir
    private Path temp;

    @Test
    void areReadFromAFileWithoutItsBlankLinesAndComments() throws IOException {
        Path file = write("\uFEFF# pictures\r\nhttp://a/1.png\r\n\r\n   \n  https://b/2.png \n#http://c/3.png\n");

        assertThat(DownloadTargets.readAddresses(file))
                .containsExactly(URI.create("http://a/1.png"), URI.create("https://b/2.png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host/x", "host/x", "http:", "http:///x", "http://", "http://a b/",
        "file:///etc/passwd", "http://[broken", "https:/x", "http:opaque",
        "http://:80/", "http://me:secret@host/", "http://host:70000/", "javascript:alert(1)"})
    void nameFileAndLineOfWhatIsNoAddress(String line) throws IOException {
        Path file = write("http://a/1.png\n\n" + line + "\n");

        assertThatIllegalArgumentException().isThrownBy(() -> DownloadTargets.readAddresses(file))
                .withMessageStartingWith(file + ", line 3: '" + line + "' is not an ");
    }

    @Test
    void sayWhatIsWrongWithTheFile() throws IOException {
        Path absent = temp.resolve("absent.txt");
        assertThatIllegalArgumentException().isThrownBy(() -> DownloadTargets.readAddresses(absent))
                .withMessage(absent + " is not there; name a file of addresses, one per line");

        Path empty = write("# nothing yet\n");
        assertThatIllegalArgumentException().isThrownBy(() -> DownloadTargets.readAddresses(empty))
                .withMessage(empty + " holds no address; write one http or https address per line");

        Path latin = Files.write(temp.resolve("latin.txt"), new byte[] {'h', (byte) 0xE4, '\n'});
        assertThatIllegalArgumentException().isThrownBy(() -> DownloadTargets.readAddresses(latin))
                .withMessage(latin + " is not text in UTF-8; save it as such");

        assertThatIllegalArgumentException().isThrownBy(() -> DownloadTargets.readAddresses(temp))
                .withMessageStartingWith(temp + " cannot be read: ");
    }

    @Test
    void nameThePlaceOfAnAddressThatIsNone() {
        assertThat(DownloadTargets.address("--url", "HTTP://Host/x")).isEqualTo(URI.create("HTTP://Host/x"));
        assertThat(DownloadTargets.address("--url", "http://my_host:8080/kätzchen.png?größe=1#top"))
                .isEqualTo(URI.create("http://my_host:8080/k%C3%A4tzchen.png?gr%C3%B6%C3%9Fe=1#top"));
        assertThatIllegalArgumentException().isThrownBy(() -> DownloadTargets.address("--url", "nonsense"))
                .withMessage("--url: 'nonsense' is not an http or https address with a host");
    }

    @Test
    void goRoundWithMoreTasksThanAddresses() {
        var addresses = List.of(URI.create("http://a/x.png"), URI.create("http://b/y.png"));

        assertThat(DownloadTargets.of(addresses, 5)).extracting(Target::fileName)
                .containsExactly("x.png", "y.png", "x-2.png", "y-2.png", "x-3.png");
        assertThat(DownloadTargets.of(addresses, 1)).containsExactly(Target.of(addresses.get(0), "x.png"));
    }

    @Test
    void holdTheTutorialsAddressesInItsOrderUnderItsNames() {
        List<Target> targets = TutorialUrls.targets(15);

        assertThat(TutorialUrls.ALL).hasSize(15).doesNotHaveDuplicates()
                .allMatch(url -> url.toString().matches("https://images\\.unsplash\\.com/photo-\\d+-[0-9a-f]{12}"))
                .startsWith(URI.create("https://images.unsplash.com/photo-1516117172878-fd2c41f4a759"))
                .endsWith(URI.create("https://images.unsplash.com/photo-1549692520-acc6669e2f0c"));
        assertThat(targets).extracting(Target::address).isEqualTo(TutorialUrls.ALL);
        assertThat(targets.get(0).fileName()).isEqualTo("photo-1516117172878-fd2c41f4a759.jpg");
        assertThat(TutorialUrls.targets(16).get(15).fileName()).isEqualTo("photo-1516117172878-fd2c41f4a759-2.jpg");
    }

    @Test
    void comeBackFromTheirFileAsTheyWent() throws IOException {
        var targets = List.of(
                new Target(URI.create("http://127.0.0.1:8080/pictures/a.png?copy=1"), "a-2.png", 12, DIGEST),
                Target.of(URI.create("https://host/k%C3%A4tzchen.png"), "k_tzchen.png"));
        Path file = temp.resolve("targets");

        TargetFile.write(file, targets);

        assertThat(file).hasContent("http://127.0.0.1:8080/pictures/a.png?copy=1\ta-2.png\t12\t" + DIGEST + "\n"
                + "https://host/k%C3%A4tzchen.png\tk_tzchen.png\t-\t-\n");
        assertThat(TargetFile.read(file)).isEqualTo(targets);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "http://a/ a.png 1      | 4 fields separated by tabs are needed",
        "http://a/ a.png 1 - -  | 4 fields separated by tabs are needed",
        "\"\"                   | 4 fields separated by tabs are needed",
        "ftp://a/ a.png - -     | 'ftp://a/' is not an http or https address",
        "http://a/ ../a.png - - | '../a.png' is not a safe file name",
        "http://a/  - -         | '' is not a safe file name",
        "http://a/ a.png -1 -   | '-1' is not a length in bytes",
        "http://a/ a.png  -     | '' is not a length in bytes",
        "http://a/ a.png 1 abc  | 'abc' is not a SHA-256",
    })
    void nameTheLineThatIsNoTarget(String fields, String message) throws IOException {
        Path file = temp.resolve("targets");
        String sound = Target.of(URI.create("http://a/"), "a").line();
        Files.writeString(file, sound + "\n" + fields.replace(' ', '\t') + "\n");

        assertThatIllegalArgumentException().isThrownBy(() -> TargetFile.read(file))
                .withMessageStartingWith(file + ", line 2: " + message);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(temp.resolve("urls.txt"), text);
    }
}
