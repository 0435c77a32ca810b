package loomshowcase.diagnose.dump.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * The bytes of a file, unpacked, and what they are.
 *
 * @param beginning the first 8 kB, as far as they can be read
 */
record DumpInput(Content content, String beginning, InputStream bytes, Charset charset) {

    static final String HOW_TO_DUMP = "; make one with: jcmd PID Thread.dump_to_file -format=json FILE";

    enum Content { JSON, TEXT, PRINT, SCHEDULER, POLLERS }

    private static final int LOOK = 1 << 13;
    private static final int MOST_LAYERS = 3;
    private static final Pattern SCHEDULER = Pattern.compile("\\s*(?:\\d+:\\s+)?\\S*ForkJoinPool@\\p{XDigit}+\\[.*",
            Pattern.DOTALL);
    private static final Pattern POLLERS = Pattern.compile("\\s*(?:\\d+:\\s+)?(?:Master|Read) I/O pollers?:.*",
            Pattern.DOTALL);

    /** @throws IOException if it is something else for sure; the message says what */
    static DumpInput of(String source, InputStream packed) throws IOException {
        InputStream input = new BufferedInputStream(packed, 1 << 16);
        byte[] head = head(source, input);
        for (int layer = 0; layer < MOST_LAYERS && isGzip(head); layer++) {
            // Not buffered: a buffer would lose what comes before the place where the file is cut off.
            input = new GZIPInputStream(again(head, input), 1 << 16);
            head = head(source, input);
        }
        if (head.length == 0) {
            throw new IOException(source + " is empty" + HOW_TO_DUMP);
        }
        foreign(source, head);
        Charset charset = charset(head);
        String beginning = new String(head, charset);
        return new DumpInput(content(source, beginning), beginning, again(head, input), charset);
    }

    Lines lines() {
        return new Lines(new InputStreamReader(bytes, charset));
    }

    private static byte[] head(String source, InputStream input) throws IOException {
        byte[] head = new byte[LOOK];
        int size = 0;
        try {
            for (int read = 0; read >= 0 && size < LOOK; size += Math.max(0, read)) {
                read = input.read(head, size, LOOK - size);
            }
        } catch (IOException e) {
            if (size == 0) {
                throw new IOException(source + " is compressed, and damaged at its beginning; copy it anew", e);
            }
        }
        return Arrays.copyOf(head, size);
    }

    private static InputStream again(byte[] head, InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(head), rest);
    }

    private static boolean isGzip(byte[] head) {
        return head.length > 2 && head[0] == 0x1f && (head[1] & 0xff) == 0x8b;
    }

    private static void foreign(String source, byte[] head) throws IOException {
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        String what = latin.startsWith("JAVA PROFILE") ? "a heap dump, which this command does not read"
                : latin.startsWith("FLR\0") ? "a flight recording: give it to the command pins or pools"
                : latin.startsWith("PK\3\4") ? "a zip file; unpack it first"
                : latin.startsWith("\177ELF") ? "a program or a core dump; jstack and jcmd make thread dumps"
                : latin.startsWith("0SECTION") ? "a javacore of OpenJ9; this command reads dumps of HotSpot"
                : null;
        if (what != null) {
            throw new IOException(source + " is " + what);
        }
    }

    private static Charset charset(byte[] head) {
        boolean isWide = head.length > 1 && ((head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe
                || (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff);
        return isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private static Content content(String source, String beginning) throws IOException {
        String text = beginning.startsWith("\ufeff") ? beginning.substring(1) : beginning;
        if (text.stripLeading().startsWith("{")) {
            return Content.JSON;
        }
        if (TextDump.BEGINNING.matcher(text).matches()) {
            return Content.TEXT;
        }
        if (SCHEDULER.matcher(text).matches()) {
            return Content.SCHEDULER;
        }
        if (POLLERS.matcher(text).matches()) {
            return Content.POLLERS;
        }
        if (text.indexOf('\0') >= 0) {
            throw new IOException(source + " is no thread dump" + HOW_TO_DUMP);
        }
        return Content.PRINT;
    }
}
