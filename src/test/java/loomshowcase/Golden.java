package loomshowcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Output that is compared with a file under {@code src/test/resources}. Run with {@code -Dgolden.update=true} to
 * write the files anew; then look at the difference before you commit it.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "loomshowcase");

    private Golden() {}

    public static void assertSame(String name, String text) {
        assertSame(FOLDER.resolve(name), text);
    }

    /** The same with a file of the docs. */
    public static void assertSame(Path file, String text) {
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(text).as(file.toString()).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
