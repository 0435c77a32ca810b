package loomshowcase.diagnose.recording;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import loomshowcase.files.TemporaryFiles;

/**
 * A file as it was before somebody packed it: the file itself, or a temporary copy if it was packed with gzip.
 *
 * @param path   what to read
 * @param copied whether it is a copy
 * @param damage what is missing because the packed file is not whole; {@code null} if it is
 */
record UnpackedFile(Path path, boolean copied, String damage) implements AutoCloseable {

    /** How files begin that are packed in another way, and what unpacks them. */
    private enum Packed {
        ZSTD("zstd", "zstd -d", 0x28, 0xb5, 0x2f, 0xfd),
        XZ("xz", "xz -d", 0xfd, '7', 'z', 'X', 'Z'),
        BZIP2("bzip2", "bzip2 -d", 'B', 'Z', 'h'),
        LZ4("lz4", "lz4 -d", 0x04, 0x22, 0x4d, 0x18),
        SEVEN_ZIP("7-Zip", "7z x", '7', 'z', 0xbc, 0xaf),
        ZIP("zip", "unzip", 'P', 'K', 3, 4);

        private final String name;
        private final String command;
        private final int[] magic;

        Packed(String name, String command, int... magic) {
            this.name = name;
            this.command = command;
            this.magic = magic;
        }

        private boolean isAtStartOf(byte[] start) {
            return start.length >= magic.length
                    && java.util.stream.IntStream.range(0, magic.length)
                            .allMatch(at -> (start[at] & 0xff) == magic[at]);
        }
    }

    /** @throws IOException if the file is packed in a way that is not read here; the message says how to unpack it */
    static UnpackedFile of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(6);
        }
        for (Packed packed : Packed.values()) {
            if (packed.isAtStartOf(start)) {
                throw new IOException("%s is packed with %s; unpack it first: %s %s".formatted(file, packed.name,
                        packed.command, file));
            }
        }
        boolean isGzip = Arrays.equals(Arrays.copyOf(start, 2), new byte[] {0x1f, (byte) 0x8b});
        return isGzip ? unzipped(file) : new UnpackedFile(file, false, null);
    }

    private static UnpackedFile unzipped(Path file) throws IOException {
        Path copy = TemporaryFiles.makeFile(".jfr");
        copy.toFile().deleteOnExit();
        String damage = null;
        try (InputStream packed = Files.newInputStream(file); OutputStream out = Files.newOutputStream(copy)) {
            try (var in = new GZIPInputStream(packed, 1 << 16)) {
                copy(in, out);
            } catch (EOFException | ZipException e) {
                damage = "the gzip file is not whole, and what could be unpacked was read";
            }
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
        return new UnpackedFile(copy, true, damage);
    }

    /** Writes each block before the next one is read, so that nothing is lost where the packed file ends too soon. */
    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] block = new byte[1 << 16];
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            out.write(block, 0, read);
        }
    }

    @Override
    public void close() throws IOException {
        if (copied) {
            Files.deleteIfExists(path);
        }
    }
}
