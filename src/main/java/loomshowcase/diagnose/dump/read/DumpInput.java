package loomshowcase.diagnose.dump.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * The text of a file, unpacked, in UTF-8.
 *
 * @param isJson whether it begins as JSON
 */
record DumpInput(boolean isJson, InputStream bytes) {

    static final String HOW_TO_DUMP = "; make one with: jcmd PID Thread.dump_to_file -format=json FILE";

    private static final int LOOK = 1 << 13;
    private static final int MOST_LAYERS = 3;

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
        int mark = sizeOfMark(head);
        InputStream text = again(Arrays.copyOfRange(head, mark, head.length), input);
        Charset wide =
                mark == 2 ? (head[0] & 0xff) == 0xff ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE : null;
        boolean isJson = new String(head, mark, head.length - mark, wide == null ? StandardCharsets.UTF_8 : wide)
                .stripLeading().startsWith("{");
        return new DumpInput(isJson, wide == null ? text : new Recoded(text, wide));
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

    /** How many bytes of a byte order mark there are: two in UTF-16, three in UTF-8. */
    private static int sizeOfMark(byte[] head) {
        String latin = new String(head, 0, Math.min(3, head.length), StandardCharsets.ISO_8859_1);
        return latin.startsWith("\u00ff\u00fe") || latin.startsWith("\u00fe\u00ff") ? 2
                : latin.equals("\u00ef\u00bb\u00bf") ? 3 : 0;
    }
}
