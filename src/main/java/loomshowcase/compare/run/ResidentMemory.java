package loomshowcase.compare.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The resident memory of this process, which only Linux reports. */
final class ResidentMemory {

    private static final Path STATUS = Path.of("/proc/self/status");

    private ResidentMemory() {}

    /** The peak so far in bytes, or {@code null} if there is no {@code /proc}. */
    static Long peakBytes() {
        return read(STATUS, "VmHWM:");
    }

    /** The current size in bytes, or {@code null} if there is no {@code /proc}. */
    static Long bytes() {
        return read(STATUS, "VmRSS:");
    }

    /** @param status a file of Linux, which other systems lack */
    static Long read(Path status, String line) {
        if (!Files.isReadable(status)) {
            return null;
        }
        try {
            return bytes(line, Files.readString(status, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return null;
        }
    }

    /** Reads a line such as {@code VmHWM:   41028 kB}; see proc(5). */
    static Long bytes(String name, String status) {
        return status.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(null);
    }
}
