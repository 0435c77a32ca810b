package loomshowcase.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import loomshowcase.text.Reasons;

/** Looks at a file before it is read. A pipe, a terminal or a device such as {@code /dev/zero} would never end. */
public final class InputFile {

    /** Larger than any list of lines that somebody reads; and the lines must fit into the heap of each measured JVM. */
    private static final long MOST_BYTES = 128L << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private InputFile() {}

    /**
     * Says in a few words why a file is not read; {@code null} if nothing speaks against it.
     *
     * @param meant what to name instead, such as {@code a text file}
     */
    public static String whyNot(Path file, String meant) {
        if (file.toString().isBlank()) {
            return "is not the name of a file; name " + meant;
        }
        try {
            Files.readAttributes(file, "size");
        } catch (NoSuchFileException e) {
            return "does not exist; name " + meant;
        } catch (FileSystemException e) {
            return "cannot be read: " + (e.getReason() == null ? "no permission" : e.getReason());
        } catch (IOException e) {
            return "cannot be read: " + e.getMessage();
        }
        return Files.isDirectory(file) ? "is a folder; name " + meant
                : !Files.isRegularFile(file) ? "is not a regular file; name " + meant
                : !Files.isReadable(file) ? "cannot be read: no permission" : null;
    }

    /**
     * All lines of a file of UTF-8 text, without a byte order mark.
     *
     * @param meant what to name instead, such as {@code a text file}
     * @throws IllegalArgumentException if it cannot be read, is not UTF-8, or is larger than 128 MB; the message names the
     *                                  file, and is for the user
     */
    public static List<String> lines(Path file, String meant) {
        String wrong = whyNot(file, meant);
        if (wrong == null) {
            try {
                if (Files.size(file) <= MOST_BYTES) {
                    return withoutMark(Files.readAllLines(file));
                }
                wrong = "is larger than %s MB; name %s".formatted(MOST_BYTES >> 20, meant);
            } catch (CharacterCodingException e) {
                wrong = "is not UTF-8 text%s; save it as UTF-8".formatted(lineThatIsNot(file));
            } catch (IOException e) {
                wrong = "cannot be read: " + Reasons.of(e);
            }
        }
        throw new IllegalArgumentException("%s %s".formatted(named(file), wrong));
    }

    /** Its name as a message has it: one that nobody would see is in quotes. */
    public static String named(Path file) {
        return file.toString().isBlank() ? "'" + file + "'" : file.toString();
    }

    /** Which line is not UTF-8: {@code " (line 3)"}; empty if that cannot be said, as after a change of the file. */
    private static String lineThatIsNot(Path file) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            StandardCharsets.UTF_8.newDecoder().decode(bytes, CharBuffer.allocate(bytes.remaining()), true);
            long lines = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).chars()
                    .filter(c -> c == '\n').count();
            return bytes.hasRemaining() ? " (line %d)".formatted(lines + 1) : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** Editors on Windows put one at the beginning. */
    private static List<String> withoutMark(List<String> lines) {
        if (!lines.isEmpty() && lines.getFirst().startsWith(BYTE_ORDER_MARK)) {
            lines.set(0, lines.getFirst().substring(BYTE_ORDER_MARK.length()));
        }
        return lines;
    }
}
