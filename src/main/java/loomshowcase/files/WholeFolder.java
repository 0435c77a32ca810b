package loomshowcase.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a folder completely or not at all: beside it first, and then in its place. A folder that is there already is
 * replaced only if it is empty, or if all that is in it was written in this way and nobody has changed it since: a list in
 * the folder has the names and the SHA-256 of its files, as {@code sha256sum} writes it.
 */
public final class WholeFolder {

    /** The list of its files. */
    public static final String LIST = "files.sha256";

    private static final String BETWEEN = "  ";

    private WholeFolder() {}

    /**
     * Says in a few words why a folder could not be written; {@code null} if nothing speaks against it.
     *
     * @throws IOException if that cannot be found out
     */
    public static String whyNot(Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        if (target.getParent() == null) {
            return "is the root of a file system; name a folder below it";
        }
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        if (Path.of("").toRealPath().startsWith(target.toRealPath())) {
            return "is the working folder, or holds it; name a folder below it";
        }
        if (!Files.isDirectory(target)) {
            return "is not a folder; name a new one";
        }
        Map<String, String> listed = listed(target);
        try (Stream<Path> files = Files.walk(target)) {
            for (Iterator<Path> all = files.iterator(); all.hasNext();) {
                Path file = all.next();
                String name = target.relativize(file).toString().replace('\\', '/');
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) || name.equals(LIST)) {
                    continue;
                }
                if (!listed.containsKey(name)) {
                    return "has a file that this tool did not write, %s; name a new folder".formatted(name);
                }
                if (!listed.get(name).equals(sha256(Files.readAllBytes(file)))) {
                    return "has a file that somebody changed, %s; name a new folder".formatted(name);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return null;
    }

    /**
     * Writes files, and removes those of an earlier time that are not among them.
     *
     * @param files by their paths from the folder, with slashes
     * @throws IOException if it could not be written, or if {@link #whyNot} names a reason; then nothing has changed
     */
    public static void write(Path folder, Map<String, byte[]> files) throws IOException {
        String reason = whyNot(folder);
        if (reason != null) {
            throw new FileSystemException(folder.toString(), null, "it " + reason);
        }
        Path target = Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
        var made = new MadeFolders();
        try {
            Path aside = TemporaryFiles.makeHiddenFolder(made.make(target.getParent()));
            try {
                Path whole = Files.createDirectory(aside.resolve("new"));
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Path path = whole.resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.write(path, file.getValue());
                }
                Files.write(whole.resolve(LIST), list(files));
                replace(target, whole, aside.resolve("old"));
            } finally {
                delete(aside);
            }
        } finally {
            made.removeEmpty();
        }
    }

    private static void replace(Path target, Path whole, Path old) throws IOException {
        if (!Files.exists(target)) {
            Files.move(whole, target);
            return;
        }
        Files.move(target, old);
        try {
            Files.move(whole, target);
        } catch (IOException e) {
            Files.move(old, target);
            throw e;
        }
    }

    private static byte[] list(Map<String, byte[]> files) {
        return new TreeMap<>(files).entrySet().stream()
                .map(file -> sha256(file.getValue()) + BETWEEN + file.getKey() + "\n").collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> listed(Path folder) throws IOException {
        Path list = folder.resolve(LIST);
        return !Files.isRegularFile(list) ? Map.of() : Files.readAllLines(list).stream()
                .map(line -> line.split(BETWEEN, 2)).filter(line -> line.length == 2)
                .collect(Collectors.toMap(line -> line[1], line -> line[0], (one, other) -> one));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
