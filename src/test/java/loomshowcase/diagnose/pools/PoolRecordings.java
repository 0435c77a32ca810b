package loomshowcase.diagnose.pools;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The committed recordings of pools. */
public final class PoolRecordings {

    private static final Path FOLDER = Path.of("src", "test", "resources", "loomshowcase", "diagnose", "pools");

    private PoolRecordings() {}

    /** @param name such as {@code jdk25} */
    public static Path file(String name, Path folder) throws IOException {
        try (InputStream packed = Files.newInputStream(FOLDER.resolve(name + ".jfr.gz"));
                var unpacked = new GZIPInputStream(packed)) {
            return Files.write(folder.resolve(name + ".jfr"), unpacked.readAllBytes());
        }
    }
}
