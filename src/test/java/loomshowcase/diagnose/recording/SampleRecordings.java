package loomshowcase.diagnose.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The committed recordings, and variants of them. */
public final class SampleRecordings {

    private static final Path FOLDER = Path.of("src", "test", "resources", "loomshowcase", "diagnose", "pins");

    private SampleRecordings() {}

    /** The recording of {@link loomshowcase.pins.RecordedPins} by a JDK. */
    public static byte[] ofJdk(int feature) throws IOException {
        return of("jdk" + feature);
    }

    public static byte[] of(String name) throws IOException {
        try (InputStream packed = Files.newInputStream(packed(name));
                var unpacked = new GZIPInputStream(packed)) {
            return unpacked.readAllBytes();
        }
    }

    /** The recording as it is committed, packed with gzip. */
    public static Path packed(String name) {
        return FOLDER.resolve(name + ".jfr.gz");
    }

    /** The same recording as a file. */
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

    /** The recording as a JVM leaves it that is killed. */
    static byte[] unfinished(byte[] recording) {
        byte[] unfinished = recording.clone();
        unfinished[Chunk.STATE] = 5;
        return unfinished;
    }

    /** The recording at the moment in which its JVM updates the header. */
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
