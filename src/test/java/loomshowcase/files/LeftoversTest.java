package loomshowcase.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What a killed run left")
class LeftoversTest {

    /** No system gives a process this number. */
    private static final long NOBODY = 4_294_967_295L;

    @TempDir
    private Path folder;

    private Owner dead;

    @BeforeEach
    void aProcessThatHasEnded() {
        dead = new Owner(NOBODY, 1, Owner.SELF.system());
    }

    @Test
    @DisplayName("is removed and named: files, hidden ones, and folders with all that is in them")
    void isRemovedAndNamed() throws IOException {
        Path file = Files.createFile(folder.resolve(dead.mark() + "1.txt"));
        Path hidden = Files.createFile(folder.resolve("." + dead.mark() + "2.part"));
        Path tree = Files.createDirectories(folder.resolve(dead.mark() + "3").resolve("deep"));
        Files.createFile(tree.resolve("fork-0.report"));

        assertThat(Leftovers.removeFrom(folder)).singleElement().asString()
                .startsWith("removed what an earlier run left behind when it was killed: ")
                .contains(file.toString(), hidden.toString(), tree.getParent().toString());
        assertThat(folder).isEmptyDirectory();
        assertThat(Leftovers.removeFrom(folder)).isEmpty();
    }

    @Test
    @DisplayName("is kept while another JVM may still write its recording to it: an empty one, for an hour")
    void keepsTheFileOfARecordingThatGoesOn() throws IOException {
        Path awaited = Files.createFile(folder.resolve(dead.mark() + "1.jfr"));
        Path written = Files.writeString(folder.resolve(dead.mark() + "2.jfr"), "FLR");
        Path old = Files.createFile(folder.resolve(dead.mark() + "3.jfr"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

        Leftovers.removeFrom(folder);

        assertThat(awaited).exists();
        assertThat(written).doesNotExist();
        assertThat(old).doesNotExist();
    }

    @Test
    @DisplayName("is not what a process that lives has made")
    void notOfTheLiving() throws IOException {
        long parent = ProcessHandle.current().parent().orElseThrow().pid();
        Files.createFile(folder.resolve(Owner.SELF.mark() + "1.txt"));
        Files.createFile(folder.resolve(new Owner(parent, 0, Owner.SELF.system()).mark() + "2.txt"));
        assertThat(Leftovers.removeFrom(folder)).isEmpty();
        assertThat(folder).isDirectoryContaining(file -> file.toString().endsWith("1.txt"))
                .isDirectoryContaining(file -> file.toString().endsWith("2.txt"));
    }

    @Test
    @DisplayName("is known by its owner's start: the number of a dead process is given to another one")
    void aNumberThatIsGivenAgain() throws IOException {
        Files.createFile(folder.resolve(new Owner(Owner.SELF.pid(), Owner.SELF.started() - 60_000,
                Owner.SELF.system()).mark() + "1.txt"));
        Path maybe = Files.createFile(folder.resolve(new Owner(Owner.SELF.pid(), Owner.SELF.started() - 1_000,
                Owner.SELF.system()).mark() + "clock-was-corrected.txt"));
        Leftovers.removeFrom(folder);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(maybe);
        }
    }

    @Test
    @DisplayName("is not what another machine or another container has made, or somebody else")
    void notOfOthers() throws IOException {
        for (String name : new String[] {new Owner(NOBODY, 1, "00000000").mark() + "1.txt", "loom-showcase-1.txt",
            "loom-showcase-images-123", "loom-showcase-hs_err_pid12.log", "my-" + dead.mark() + "1.txt",
            "results.json"}) {
            Files.createFile(folder.resolve(name));
        }
        assertThat(Leftovers.removeFrom(folder)).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(6);
        }
    }

    @Test
    @DisplayName("is never reached through a symbolic link")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "lets only administrators make links")
    void neverThroughALink() throws IOException {
        Path precious = Files.createDirectory(folder.resolve("precious"));
        Files.createFile(precious.resolve("file"));
        Files.createSymbolicLink(folder.resolve(dead.mark() + "link"), precious);
        Path tree = Files.createDirectory(folder.resolve(dead.mark() + "tree"));
        Files.createSymbolicLink(tree.resolve("inside"), precious);

        assertThat(Leftovers.removeFrom(folder)).hasSize(1);
        assertThat(precious).isDirectoryContaining(file -> file.endsWith("file"));
        assertThat(tree).doesNotExist();
        assertThat(folder.resolve(dead.mark() + "link")).isSymbolicLink();
    }

    @Test
    @DisplayName("is not looked for in a folder that does not exist")
    void noFolder() {
        assertThat(Leftovers.removeFrom(folder.resolve("no"))).isEmpty();
    }

    @Test
    @DisplayName("has its owner in its name")
    void hasItsOwnerInItsName() throws IOException {
        Path own = TemporaryFiles.makeHiddenFolder(folder);
        assertThat(Owner.of(own.getFileName().toString())).contains(Owner.SELF);
        assertThat(Owner.SELF.isDead()).isFalse();
        assertThat(Owner.of(TemporaryFiles.unmade(".jfr").getFileName().toString())).contains(Owner.SELF);
    }

    @Test
    @DisplayName("can be told where there is no /proc, by the name of the machine")
    void withoutProc() {
        String one = Owner.system(folder, Map.of("COMPUTERNAME", "one"));
        assertThat(one).matches("[0-9a-f]{8}").isEqualTo(Owner.system(folder, Map.of("COMPUTERNAME", "one")))
                .isNotEqualTo(Owner.system(folder, Map.of("COMPUTERNAME", "two")))
                .isNotEqualTo(Owner.system(folder, Map.of()));
    }
}
