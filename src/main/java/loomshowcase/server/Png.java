package loomshowcase.server;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a picture of at most 256 colours as a PNG file (ISO/IEC 15948, colour type 3).
 *
 * <p>Written out here because {@code javax.imageio} loads half of the desktop module, which would cost the server
 * more time at its start than all the pictures do.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BITS_PER_PIXEL = 8;
    private static final int INDEXED_COLOUR = 3;

    private Png() {}

    /**
     * The bytes of a whole PNG file.
     *
     * @param width   pixels per line
     * @param palette up to 256 colours as {@code 0xRRGGBB}
     * @param pixels  an index into the palette for each pixel, line by line from the top; a whole number of lines
     */
    static byte[] encode(int width, int[] palette, byte[] pixels) {
        int height = pixels.length / width;
        var file = new ByteArrayOutputStream(pixels.length / 2);
        try (var out = new DataOutputStream(file)) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", header(width, height));
            chunk(out, "PLTE", colours(palette));
            chunk(out, "IDAT", deflate(lines(width, height, pixels)));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException("an array in memory cannot fail", e);
        }
        return file.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }

    private static byte[] header(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream(13);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(width);
            out.writeInt(height);
            out.writeByte(BITS_PER_PIXEL);
            out.writeByte(INDEXED_COLOUR);
            out.writeByte(0); // compression: deflate, the only one there is
            out.writeByte(0); // filter method: the only one there is
            out.writeByte(0); // not interlaced
        }
        return bytes.toByteArray();
    }

    private static byte[] colours(int[] palette) {
        byte[] bytes = new byte[3 * palette.length];
        for (int i = 0; i < palette.length; i++) {
            bytes[3 * i] = (byte) (palette[i] >> 16);
            bytes[3 * i + 1] = (byte) (palette[i] >> 8);
            bytes[3 * i + 2] = (byte) palette[i];
        }
        return bytes;
    }

    /** Each line is led by the number of its filter; 0, «none», suits indexed colours. */
    private static byte[] lines(int width, int height, byte[] pixels) {
        byte[] bytes = new byte[(width + 1) * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(pixels, y * width, bytes, y * (width + 1) + 1, width);
        }
        return bytes;
    }

    /** A tenth larger than with the usual effort, and twice as fast: the parent waits for the server. */
    private static byte[] deflate(byte[] data) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(data);
            deflater.finish();
            var out = new ByteArrayOutputStream(data.length / 2);
            byte[] buffer = new byte[16 * 1024];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
