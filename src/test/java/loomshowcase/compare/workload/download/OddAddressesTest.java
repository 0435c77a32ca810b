package loomshowcase.compare.workload.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that a user may type by mistake or with bad intent: refused at once, or one outcome for both clients. */
@Timeout(60)
class OddAddressesTest {

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1/", "http://[::1]:1/", "http://[::1%lo]:1/", "http://[::1%25lo]:1/",
        "http://[fe80::1%nosuch]:1/", "http://[::ffff:127.0.0.1]:1/", "HTTP://127.0.0.1:1/#frag", "http://localhost:1",
        "http://localhost.:1/", "http://xn--.invalid/", "http://a.invalid/", "http://a.invalid:65535/?#",
        "http://127.0.0.1:1/%zz",
        "http://127.0.0.1:1/%00", "http://127.0.0.1:1//..//x", "http://127.0.0.1:1/?a=b?c", "http://127.0.0.1:00001/",
        "http://2130706433:1/", "http://127.1:1/", "http://0:1/", "http://0.0.0.0:1/", "http://0x7f.0.0.1:1/",
        "http://127.0.0.1:1/x y", "http://127.0.0.1:1/é", "http://127.0.0.1:1/\u202Egnp",
        "http://host_.invalid:1/", "http://_.invalid:1/", "https://127.0.0.1:1/", "https://[::1]:1/"})
    void haveOneOutcome(String typed) throws Exception {
        String[] outcomes = new String[2];
        for (int async = 0; async < 2; async++) {
            try {
                URI address = Addresses.of(null, List.of(typed), false).targets().getFirst().address();
                outcomes[async] = "" + new DownloadFixture(temp).async(async == 1).download(address);
            } catch (IllegalArgumentException e) {
                outcomes[async] = "refused: " + e.getMessage();
            } catch (DownloadFailed e) {
                outcomes[async] = e.kind() + ": " + e.getMessage();
            }
        }
        assertThat(outcomes[1]).isEqualTo(outcomes[0])
                .matches("(?s)(refused: --url: '.*' is not an |connection refused: |unknown host: ).*")
                .doesNotContainPattern("\\w+Exception|\\bnull\\b");
    }
}
