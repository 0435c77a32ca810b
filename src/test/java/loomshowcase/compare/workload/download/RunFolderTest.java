package loomshowcase.compare.workload.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import loomshowcase.compare.workload.Preparable.PreparationContext;
import loomshowcase.compare.workload.Preparable.PreparationContext.CleanUp;
import loomshowcase.files.MadeFolders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir
    private Path out;

    private Path made;

    @BeforeEach
    void twoWholePicturesAndAPart() throws IOException {
        made = Files.createDirectory(out.resolve(".made"));
        Files.writeString(made.resolve("a.png"), "new");
        Files.writeString(made.resolve("b.png"), "new");
        Files.writeString(made.resolve(".a.png.part"), "ne");
    }

    @Test
    void wholeFilesReplaceOldOnesAndPartsAreDeleted() throws IOException {
        Files.writeString(out.resolve("a.png"), "old");
        new RunFolder(made, out).empty();
        assertThat(made).isEmptyDirectory();
        assertThat(out.resolve("a.png")).hasContent("new");
        assertThat(out.resolve("b.png")).hasContent("new");
    }

    @Test
    void aFileThatCannotBeKeptIsNamedAndTheOthersAreKept() throws IOException {
        Files.createDirectories(out.resolve("a.png").resolve("full"));
        assertThatIOException().isThrownBy(() -> new RunFolder(made, out).empty())
                .withMessageStartingWith("'a.png' cannot be kept in " + out + ": ");
        assertThat(made.resolve("a.png")).hasContent("new");
        assertThat(out.resolve("b.png")).hasContent("new");
    }

    @Test
    void whatNobodyWantsIsDeleted() throws IOException {
        new RunFolder(made, null).empty();
        assertThat(made).isEmptyDirectory();
    }

    @Test
    void leavingKeepsTheFilesAndRemovesTheFolder() throws IOException {
        new RunFolder(made, out).leave();
        assertThat(made).doesNotExist();
        assertThat(out.resolve("a.png")).hasContent("new");
    }

    @Test
    void aFolderThatIsGoneIsNamed() {
        Path gone = out.resolve("gone");
        assertThatIOException().isThrownBy(() -> new RunFolder(gone, out).empty())
                .withMessage("the folder " + gone + " is gone; leave it alone until the comparison is over");
    }

    @Test
    void isMadeInsideTheFolderThatTheFilesGoTo() {
        Path wanted = out.resolve("not there yet");
        assertThat(RunFolder.make(wanted, made, new MadeFolders()).folder()).isDirectory().hasParent(wanted);
        assertThat(RunFolder.make(null, made, new MadeFolders()).folder()).isDirectory().hasParent(made);
    }

    @Test
    void isRemovedWithWhatWasMadeForItIfNoFileCame() throws IOException {
        Path wanted = out.resolve("made/for it");
        var cleanUps = new ArrayList<CleanUp>();
        RunFolder place = RunFolder.prepared(wanted, new PreparationContext() {
            @Override
            public Path folder() {
                return made;
            }

            @Override
            public URI startServer(Duration delay) {
                throw new AssertionError("nobody asked for a server");
            }

            @Override
            public void tell(String note) {}

            @Override
            public void onClose(CleanUp cleanUp) {
                cleanUps.add(cleanUp);
            }
        });
        Files.writeString(place.folder().resolve(".a.png.part"), "ha");
        for (CleanUp cleanUp : cleanUps) {
            cleanUp.run();
        }
        assertThat(out).isDirectoryNotContaining(file -> !file.equals(made));
    }

    @Test
    void whatIsInTheWayIsRefused() throws IOException {
        Files.writeString(out.resolve("file"), "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunFolder.make(out.resolve("file"), made, new MadeFolders()))
                .withMessage("--out: no files can be written to '%s': it is not a folder", out.resolve("file"));
        Files.createDirectory(out.resolve("c.png"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunFolder(made, out).refuseFoldersAmong(
                        List.of(Target.of(URI.create("http://localhost/c.png"), "c.png"))))
                .withMessage("--out: '%s' is a folder, and a file of that name is to go there", out.resolve("c.png"));
    }
}
