package loomshowcase.compare.workload.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    @TempDir
    private Path temp;

    @Test
    void areReadFromAFileWithoutItsBlankLinesAndComments() throws IOException {
        Path file = write("\uFEFF# pictures\r\nhttp://a/1.png\r\n\r\n   \n  https://b/2.png \n#http://c/3.png\n");
        assertThat(Addresses.read(file)).containsExactly(URI.create("http://a/1.png"), URI.create("https://b/2.png"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ftp://a/1.png | is not an http or https address with a host",
        "http:///1.png | is not an http or https address with a host",
        "http://a:70000/ | has a port that does not exist; ports are numbers from 1 to 65535",
        "127.0.0.1:8080/1.png | is not an http or https address with a host",
        "1.png | is not an http or https address with a host",
        "http://a:0/ | has a port that does not exist; ports are numbers from 1 to 65535",
        "http://me:secret@a/ | has a user name; leave that out",
        "http://secret@a/ | has a user name; leave that out",
        "https://my_host:8080/ | has a host that HttpClient cannot ask for over https (an underscore, ",
        "https://web.1a/ | has a host that HttpClient cannot ask for over https (an underscore, ",
        "http://my_host:0/ | has a port that does not exist; ports are numbers from 1 to 65535",
        "http://my_host:65536/ | has a port that does not exist; ports are numbers from 1 to 65535",
        "http://my_host:99999999999/ | has a port that does not exist; ports are numbers from 1 to 65535",
        "http://my_host:http/ | has a port that does not exist; ports are numbers from 1 to 65535",
        "http://my_host-:80/ | is not an http or https address with a host",
        "file:///etc/passwd | is not an http or https address with a host",
        "http://my_host-/ | is not an http or https address with a host",
        "http://my_host../ | is not an http or https address with a host",
        "http://300.1.1.1/ | is not an http or https address with a host",
        "http://web.1/ | is not an http or https address with a host",
        "http://1.2.3/ | is not an http or https address with a host",
        "http://a%20b/ | is not an http or https address with a host",
        "http://bü_cher.example/ | is not an address: no host has such a name",
        "http://[::1/ | is not an address: ",
        "http://a/ b.png | is not an address: "})
    void nameTheLineThatIsNotAnAddress(String line, String why) throws IOException {
        Path file = write("http://a/1.png\n" + line);
        assertThatIllegalArgumentException().isThrownBy(() -> Addresses.read(file))
                .withMessageStartingWith(
                        "%s, line 2: '%s' %s".formatted(file, line.replaceFirst("//(me:)?secret", "//***"), why));
    }

    @ParameterizedTest
    @CsvSource({"http://me:se/cret@a/,http://***@a/", "http://me:se?cret@a/,http://***@a/",
        "http://me:p@secret@a/,http://***@a/", "me:secret@a/x,***@a/x", "//me:secret@a/x,//***@a/x",
        "ftp://me:secret@a/x@y,ftp://***@a/x@y", "http://a:0/?token=secret,http://a:0/?token=***"})
    void areShownWithoutAPasswordIfTheyAreWrong(String line, String shown) throws IOException {
        Path file = write(line);
        assertThatIllegalArgumentException().isThrownBy(() -> Addresses.read(file))
                .withMessageStartingWith(file + ", line 1: '" + shown + "' ").withMessageNotContaining("secret");
    }

    @Test
    void areShownShortAndWithoutControlCharactersIfTheyAreWrong() throws IOException {
        Path file = write("\u001b[31m\u0000x\u0007" + "y".repeat(7_000));
        assertThatIllegalArgumentException().isThrownBy(() -> Addresses.read(file))
                .withMessageMatching("(?s).*, line 1: ' x y{190,199}…' is not an .*");
    }

    /** Nobody may ever write into it: to open it would take for ever. */
    @Test
    @EnabledOnOs(OS.LINUX)
    @Timeout(30)
    void refuseANamedPipe() throws Exception {
        Path pipe = temp.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> Addresses.read(pipe))
                .withMessageStartingWith(pipe + " is not a regular file; name a file of addresses");
    }

    @Test
    void sayWhyTheFileCannotBeUsed() throws IOException {
        Path missing = temp.resolve("missing.txt");
        assertThatIllegalArgumentException().isThrownBy(() -> Addresses.read(missing)).withMessage(
                "%s does not exist; name a file of addresses, one on each line", missing);
        Path empty = write("# nothing\n");
        assertThatIllegalArgumentException().isThrownBy(() -> Addresses.read(empty))
                .withMessage(empty + " has no address; write one http or https address on each line");
        Path latin = Files.write(temp.resolve("latin.txt"), new byte[] {'#', '\n', '\n', 'h', (byte) 0xE4, '\n'});
        assertThatIllegalArgumentException().isThrownBy(() -> Addresses.read(latin))
                .withMessage(latin + " is not UTF-8 text (line 3); save it as UTF-8");
        assertThatIllegalArgumentException().isThrownBy(() -> Addresses.read(temp))
                .withMessage(temp + " is a folder; name a file of addresses, one on each line");
    }

    @Test
    void areEncodedAndNamedAfterTheirPath() {
        Addresses typed = Addresses.of(null, List.of(" http://my-host:8080/kätzchen.png?größe=1#top "), false);
        assertThat(typed.words()).isEqualTo("--url");
        assertThat(typed.targets()).containsExactly(Target.of(
                URI.create("http://my-host:8080/k%C3%A4tzchen.png?gr%C3%B6%C3%9Fe=1#top"), "k_tzchen.png"));
        assertThatIllegalArgumentException().isThrownBy(() -> Addresses.of(null, List.of("nonsense"), false))
                .withMessage("--url: 'nonsense' is not an http or https address with a host");
    }

    @Test
    void mayHaveAHostInLettersBeyondAsciiOrInDigits() {
        Addresses typed = Addresses.of(null,
                List.of("http://bücher.example:81/x", "HTTPS://例え.example/", "http://[::1]:8080/", "http://127.1.0.1/"),
                false);
        assertThat(typed.targets()).extracting(target -> target.address().toString()).containsExactly(
                "http://xn--bcher-kva.example:81/x", "HTTPS://xn--r8jz45g.example/", "http://[::1]:8080/",
                "http://127.1.0.1/");
        assertThat(typed.targets()).allMatch(target -> target.address().getHost() != null);
    }

    /** Containers have such names, and URI has no host for them. */
    @ParameterizedTest
    @CsvSource({"http://my_host/x,my_host,80,my_host", "http://my_host:8080/x,my_host,8080,my_host:8080",
        "http://a-b_c.web.1a:81,a-b_c.web.1a,81,a-b_c.web.1a:81", "HTTP://_/,_,80,_",
        "http://my_host:/,my_host,80,my_host"})
    void mayHaveAHostThatIsNoneForUri(String text, String host, int port, String header) {
        URI address = Addresses.of(null, List.of(text), false).targets().getFirst().address();

        assertThat(address.getHost()).isNull();
        assertThat(Authority.of(address)).isEqualTo(new Authority(host, port, header, false));
    }

    @Test
    void thatAreLongerThanServersTakeAreRefused() {
        String begin = "http://a/";
        assertThat(Addresses.of(null, List.of(begin + "x".repeat(8000 - begin.length())), false).targets()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Addresses.of(null, List.of(begin + "x".repeat(8001 - begin.length())), false))
                .withMessageMatching("--url: 'http://a/x{150,200}…' is longer than 8,000 characters, .*");
    }

    @Test
    void withAHostOfAThousandPartsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Addresses.of(null, List.of("http://" + "a_b.".repeat(1000) + "c_d/"), false))
                .withMessageContaining("is not an http or https address with a host");
    }

    @Test
    void mayComeFromSeveralPlaces() throws IOException {
        Addresses all = Addresses.of(write("http://a/x.png"), List.of("http://b/x.png"), true);
        assertThat(all.words()).isEqualTo("addresses from urls.txt and --url and the tutorial's addresses");
        assertThat(all.targets()).hasSize(17).extracting(Target::fileName).startsWith("x.png", "x-2.png");
        assertThat(Addresses.of(null, List.of(), false).isEmpty()).isTrue();
    }

    @Test
    void holdTheTutorialsPicturesInItsOrderUnderItsNames() {
        assertThat(Addresses.of(null, List.of(), true).targets()).hasSize(15).doesNotHaveDuplicates()
                .allMatch(target -> target.address().toString()
                        .matches("https://images\\.unsplash\\.com/photo-\\d+-[0-9a-f]{12}"))
                .first().extracting(Target::fileName).isEqualTo("photo-1516117172878-fd2c41f4a759.jpg");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(temp.resolve("urls.txt"), text);
    }
}
