package loomshowcase.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The sources that are packed with the classes. */
public final class PackedSources {

    private static final String ROOT = "sources/";

    private final List<String> paths;

    /**
     * Lists all of them.
     *
     * @param classes this tool's jar, or its folder of classes
     * @throws UncheckedIOException if it cannot be read
     */
    public PackedSources(Path classes) {
        try {
            this.paths = Files.isDirectory(classes) ? inFolder(classes.resolve(ROOT)) : inJar(classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> inFolder(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/')).sorted().toList();
        }
    }

    private static List<String> inJar(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream().map(ZipEntry::getName)
                    .filter(name -> name.startsWith(ROOT) && !name.endsWith("/"))
                    .map(name -> name.substring(ROOT.length())).sorted().toList();
        }
    }

    /** The names of the files in a package's folder, but not in folders below it. */
    List<String> in(String packageName) {
        String folder = packageName.replace('.', '/') + "/";
        return paths.stream().filter(path -> path.startsWith(folder) && path.indexOf('/', folder.length()) < 0)
                .map(path -> path.substring(folder.length())).toList();
    }

    /** A file as text; as {@link #bytes}. */
    public static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /**
     * A file, byte for byte as it is in the repository.
     *
     * @param path from the folder of all sources
     * @throws UncheckedIOException if it cannot be read
     */
    public static byte[] bytes(String path) {
        try (InputStream in = PackedSources.class.getResourceAsStream("/" + ROOT + path)) {
            if (in == null) {
                throw new IOException("no source at " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
