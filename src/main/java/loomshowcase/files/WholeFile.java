package loomshowcase.files;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;

/**
 * Writes a file completely or not at all: beside it first, and then in its place. A symbolic link stays, and what it leads
 * to is written. A file that was there before keeps its mode, and its owner and group if this user may give them.
 */
public final class WholeFile {

    /** As many links in a row as Linux follows. */
    private static final int MOST_LINKS = 40;

    private WholeFile() {}

    /** @throws IOException if it could not be written; then an existing file is unchanged, and no other file is left */
    public static void write(Path file, byte[] content) throws IOException {
        Path target = behindLinks(file);
        Path aside = TemporaryFiles.beside(target);
        try {
            Files.write(aside, content);
            if (Files.exists(target)) {
                takeOver(target, aside);
            }
            moveOver(aside, target);
        } catch (NoSuchFileException e) {
            // The user does not know the file beside it.
            throw Files.isDirectory(target.getParent()) ? e
                    : new FileSystemException(file.toString(), null,
                            "the folder %s does not exist any more".formatted(target.getParent()));
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /**
     * What a name leads to in the end, whether that exists or not.
     *
     * @throws IOException if it goes in a circle, or cannot be followed; the message says so
     */
    public static Path behindLinks(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemException(file.toString(), null, "it is a symbolic link that leads nowhere");
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    /**
     * Says in a few words why a file could not be written; {@code null} if nothing speaks against it. It looks at what the
     * name leads to, and tries with a file beside that.
     */
    public static String whyNot(Path file) {
        try {
            Path target = behindLinks(file);
            if (Files.isDirectory(target)) {
                return "is a folder; name a file";
            }
            if (isThere(target) && !Files.isRegularFile(target)) {
                return "is not a regular file; name another";
            }
            if (isThere(target) && !Files.isWritable(target)) {
                return "is read-only; name another file";
            }
            Path folder = target.getParent();
            if (!Files.isDirectory(folder)) {
                return "cannot be written: the folder %s does not exist".formatted(folder);
            }
            Files.delete(Files.createFile(TemporaryFiles.beside(target)));
            return null;
        } catch (FileSystemException e) {
            return "cannot be written: " + (e.getReason() == null ? "no permission to write to the folder "
                    + file.toAbsolutePath().getParent() : e.getReason());
        } catch (IOException e) {
            return "cannot be written: " + e.getMessage();
        }
    }

    /** @throws IOException if that cannot be said, as of a name that is too long; {@link Files#exists} would say no */
    private static boolean isThere(Path file) throws IOException {
        try {
            Files.readAttributes(file, "size");
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static void takeOver(Path before, Path after) throws IOException {
        PosixFileAttributeView from = Files.getFileAttributeView(before, PosixFileAttributeView.class);
        PosixFileAttributeView to = Files.getFileAttributeView(after, PosixFileAttributeView.class);
        if (from == null || to == null) {
            return; // Windows: a new file has the permissions of its folder.
        }
        PosixFileAttributes old = from.readAttributes();
        try {
            to.setGroup(old.group());
            to.setOwner(old.owner());
        } catch (IOException e) {
            // Only the superuser may give a file away. The file is then this user's, as any other new file is.
        }
        to.setPermissions(old.permissions());
    }

    private static void moveOver(Path aside, Path file) throws IOException {
        try {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
