package loomshowcase.diagnose.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The committed recordings, and what can be made of them. */
public final class SampleRecordings {

    private static final Path FOLDER = Path.of("src", "test", "resources", "loomshowcase", "diagnose", "pins");

    private SampleRecordings() {}

    /** A recording of {@link loomshowcase.pins.RecordedPins} by that release. */
    public static byte[] ofJdk(int feature) throws IOException {
        return of("jdk" + feature);
    }

    public static byte[] of(String name) throws IOException {
        try (InputStream packed = Files.newInputStream(FOLDER.resolve(name + ".jfr.gz"));
                var unpacked = new GZIPInputStream(packed)) {
            return unpacked.readAllBytes();
        }
    }

    /** The same as a file. */
    public static Path fileOfJdk(int feature, Path folder) throws IOException {
        return Files.write(folder.resolve("jdk" + feature + ".jfr"), ofJdk(feature));
    }

    public static byte[] joined(byte[]... recordings) {
        var all = new ByteArrayOutputStream();
        for (byte[] recording : recordings) {
            all.writeBytes(recording);
        }
        return all.toByteArray();
    }

    /** As a JVM leaves the chunk that it was writing when it was killed. */
    static byte[] unfinished(byte[] recording) {
        byte[] unfinished = recording.clone();
        unfinished[Chunk.STATE] = 5;
        return unfinished;
    }

    /** As a JVM has it for the moment in which it brings the header up to date. */
    static byte[] inUpdate(byte[] recording) {
        byte[] inUpdate = recording.clone();
        inUpdate[Chunk.STATE] = (byte) 255;
        return inUpdate;
    }

    static byte[] ofVersion(byte[] recording, int major) {
        byte[] other = recording.clone();
        ByteBuffer.wrap(other).putShort(4, (short) major);
        return other;
    }
}
