package loomshowcase.compare.workload.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFolderTest {

    private static final List<Target> TARGETS = List.of(target("a.png"), target("b.png"));

    @TempDir
    private Path kept;

    private Path made;

    @BeforeEach
    void twoWholePicturesAndAPart() throws IOException {
        made = Files.createDirectory(kept.resolve(".made"));
        Files.writeString(made.resolve("a.png"), "new");
        Files.writeString(made.resolve("b.png"), "new");
        Files.writeString(TARGETS.getFirst().part(made), "ne");
    }

    @Test
    void wholePicturesTakeThePlaceOfOldOnesAndPartsGo() throws IOException {
        Files.writeString(kept.resolve("a.png"), "old");
        new PictureFolder(made, kept).empty(TARGETS);
        assertThat(made).isEmptyDirectory();
        assertThat(kept.resolve("a.png")).hasContent("new");
        assertThat(kept.resolve("b.png")).hasContent("new");
    }

    @Test
    void onePictureThatCannotBeKeptIsNamedAndCostsNoOther() throws IOException {
        Files.createDirectories(kept.resolve("a.png").resolve("full"));
        assertThatIOException().isThrownBy(() -> new PictureFolder(made, kept).empty(TARGETS)).withMessage(
                "'a.png' cannot be kept in " + kept + ": a folder that is not empty is in its place");
        assertThat(made.resolve("a.png")).hasContent("new");
        assertThat(kept.resolve("b.png")).hasContent("new");
    }

    @Test
    void whatNobodyWantsIsNotKept() throws IOException {
        new PictureFolder(made, null).empty(TARGETS);
        assertThat(made).isEmptyDirectory();
    }

    private static Target target(String name) {
        return Target.of(URI.create("http://localhost/" + name), name);
    }
}
