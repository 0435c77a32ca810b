package loomshowcase.compare.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The resident memory of this process, as Linux tells it; other systems do not tell. */
final class ResidentMemory {

    private static final Path STATUS = Path.of("/proc/self/status");

    private ResidentMemory() {}

    /** Bytes at the peak so far, or {@code null} where there is no {@code /proc}. */
    static Long peakBytes() {
        if (!Files.isReadable(STATUS)) {
            return null;
        }
        try {
            return peakBytes(Files.readString(STATUS, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return null;
        }
    }

    /** Reads the line {@code VmHWM:   41028 kB}; see proc(5). */
    static Long peakBytes(String status) {
        return status.lines()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(null);
    }
}
