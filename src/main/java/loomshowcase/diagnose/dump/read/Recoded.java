package loomshowcase.diagnose.dump.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A text in another encoding, as UTF-8. */
final class Recoded extends InputStream {

    private final Reader reader;
    private final char[] letters = new char[1 << 13];
    private int kept;
    private byte[] bytes = {};
    private int from;

    Recoded(InputStream input, Charset charset) {
        this.reader = new InputStreamReader(input, charset);
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[from++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - from);
        System.arraycopy(bytes, from, into, offset, count);
        from += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (from == bytes.length) {
            int read = reader.read(letters, kept, letters.length - kept);
            int length = kept + Math.max(0, read);
            if (length == 0) {
                return false;
            }
            // The other half of a character may come with the next letters.
            kept = read > 0 && Character.isHighSurrogate(letters[length - 1]) ? 1 : 0;
            bytes = new String(letters, 0, length - kept).getBytes(StandardCharsets.UTF_8);
            letters[0] = letters[length - 1];
            from = 0;
        }
        return true;
    }
}
