package loomshowcase.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a process of this tool left behind because it was killed: it had no time to remove its temporary files. The next one
 * removes them, if their names say that this tool made them, the process that they name has ended, and they belong to the
 * user who runs this one.
 */
public final class Leftovers {

    private static final String OURS = "{.,}loom-showcase-*";

    private static final String RECORDING = ".jfr";

    /** No recording of this tool is likely to go on for longer. */
    private static final Duration LONGEST_RECORDING = Duration.ofHours(1);

    private Leftovers() {}

    /**
     * Removes what dead processes left in a folder, and keeps silent about a folder that cannot be read.
     *
     * @return a sentence that names what was removed, and what could not be; empty if there was nothing
     */
    public static List<String> removeFrom(Path folder) {
        var removed = new ArrayList<Path>();
        var kept = new ArrayList<Path>();
        for (Path leftover : in(folder)) {
            (remove(leftover) ? removed : kept).add(leftover);
        }
        var sentences = new ArrayList<String>();
        if (!removed.isEmpty()) {
            sentences.add("removed what an earlier run left behind when it was killed: " + names(removed));
        }
        if (!kept.isEmpty()) {
            sentences.add("an earlier run that was killed left this behind, and it cannot be removed; delete it: "
                    + names(kept));
        }
        return sentences;
    }

    private static String names(List<Path> files) {
        return files.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private static List<Path> in(Path folder) {
        var found = new ArrayList<Path>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, OURS)) {
            for (Path file : files) {
                if (Owner.of(file.getFileName().toString()).filter(Owner::isDead).isPresent()
                        && !Files.isSymbolicLink(file) && !awaitsItsRecording(file)) {
                    found.add(file);
                }
            }
            return found.isEmpty() ? found : ofThisUser(found, folder);
        } catch (IOException | DirectoryIteratorException e) {
            return List.of(); // Whoever wants to write there is told what is wrong with it.
        }
    }

    /**
     * A JVM makes the file of a recording when it starts it, and can only write the recording to that file when it ends,
     * after the death of who asked for it. Without the file it would keep the recording until it ends itself.
     */
    private static boolean awaitsItsRecording(Path file) throws IOException {
        return file.toString().endsWith(RECORDING) && Files.size(file) == 0
                && Files.getLastModifiedTime(file).toInstant().isAfter(Instant.now().minus(LONGEST_RECORDING));
    }

    /** In a folder that everybody may write to, a name alone proves nothing. */
    private static List<Path> ofThisUser(List<Path> files, Path folder) throws IOException {
        Path own = TemporaryFiles.beside(folder.resolve("file"));
        try {
            Object thisUser = owner(Files.createFile(own));
            var found = new ArrayList<Path>();
            for (Path file : files) {
                if (Objects.equals(owner(file), thisUser)) {
                    found.add(file);
                }
            }
            return found;
        } finally {
            Files.deleteIfExists(own);
        }
    }

    /** {@code null} for all files of a file system that has no owners, such as that of a memory card. */
    private static Object owner(Path file) throws IOException {
        var view = Files.getFileAttributeView(file, FileOwnerAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        return view == null ? null : view.getOwner();
    }

    private static boolean remove(Path leftover) {
        try {
            Files.walkFileTree(leftover, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
