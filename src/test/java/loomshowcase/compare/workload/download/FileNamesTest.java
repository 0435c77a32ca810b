package loomshowcase.compare.workload.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "http://host/a/photo.jpg, photo.jpg",
        "http://host/a/photo.jpg?size=large#top, photo.jpg",
        "http://host/photo-1516117172878-fd2c41f4a759, photo-1516117172878-fd2c41f4a759",
        "http://host, download",
        "http://host/, download",
        "http://host/a/, download",
        "http://host/my%20cat.png, my_cat.png",
        "http://host/a+b.png, a_b.png",
        "http://host/k%C3%A4tzchen.png, k_tzchen.png",
        "http://host/kätzchen.png, k_tzchen.png",
        "http://host/..%2F..%2Fetc%2Fpasswd, _.._etc_passwd",
        "http://host/..%5C..%5Cboot.ini, _.._boot.ini",
        "http://host/%2e%2e, download",
        "http://host/., download",
        "http://host/.bashrc, bashrc",
        "http://host/%00, _",
        "http://host/a%0Ab%09c, a_b_c",
        "http://host/ends.%20, ends._",
        "http://host/ends.., ends",
        "http://host/CON, _CON",
        "http://host/nul.txt, _nul.txt",
        "http://host/com1.png, _com1.png",
        "http://host/lpt9, _lpt9",
        "http://host/console.png, console.png",
        "http://host/-rf, -rf",
    })
    void areSafe(String address, String name) {
        assertThat(new FileNames().of(URI.create(address))).isEqualTo(name);
    }

    @Test
    void areAtMostAHundredCharactersLongAndKeepTheirSuffix() {
        String longName = "a".repeat(300);
        var names = new FileNames();
        assertThat(names.unused(longName)).hasSize(100);
        assertThat(names.unused("x." + longName)).hasSize(100);
        assertThat(names.unused(longName + ".jpeg")).hasSize(100).endsWith("a.jpeg");
        assertThat(names.unused(longName + ".jpeg")).hasSize(100).endsWith("a-2.jpeg");
    }

    @Test
    void areGivenOnceEvenWhereCaseDoesNotCount() {
        var names = new FileNames();
        assertThat(names.of(URI.create("http://a/x.png"))).isEqualTo("x.png");
        assertThat(names.of(URI.create("http://b/x.png"))).isEqualTo("x-2.png");
        assertThat(names.of(URI.create("http://b/X.PNG"))).isEqualTo("X-3.PNG");
        assertThat(names.of(URI.create("http://b/x-4.png"))).isEqualTo("x-4.png");
        assertThat(names.of(URI.create("http://c/x.png"))).isEqualTo("x-5.png");
        assertThat(names.of(URI.create("http://c/y-2.png"))).isEqualTo("y-2.png");
        assertThat(names.of(URI.create("http://c/Y.PNG"))).isEqualTo("Y.PNG");
        assertThat(names.of(URI.create("http://d/Y.PNG"))).isEqualTo("Y-3.PNG");
        assertThat(names.of(URI.create("http://c/"))).isEqualTo("download");
        assertThat(names.of(URI.create("http://d/"))).isEqualTo("download-2");
    }

    @Test
    void areQuicklyMadeForManyCopiesOfOneAddress() {
        var names = new FileNames();
        assertThat(IntStream.range(0, 100_000).mapToObj(i -> names.of(URI.create("http://a/x.png"))))
                .doesNotHaveDuplicates().last().isEqualTo("x-100000.png");
    }

}
