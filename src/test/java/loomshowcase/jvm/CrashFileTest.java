package loomshowcase.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Of a JVM that crashed")
class CrashFileTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("the signal and the place are told, and the file")
    void crash() throws IOException {
        Path file = written("""
                #
                # A fatal error has been detected by the Java Runtime Environment:
                #
                #  SIGSEGV (0xb) at pc=0x00007fd00623632d, pid=31041, tid=31229
                #
                # JRE version: OpenJDK Runtime Environment Temurin-25.0.3+9 (25.0.3+9) (build 25.0.3+9-LTS)
                # Problematic frame:
                # V  [libjvm.so+0x123632d]  Unsafe_PutLong+0xad
                #
                """);
        assertThat(CrashFile.told(file)).isEqualTo(
                "its JVM crashed (SIGSEGV in [libjvm.so+0x123632d] Unsafe_PutLong+0xad) and described that in " + file);
    }

    @Test
    @DisplayName("it is told that the system had no memory for it")
    void noMemory() throws IOException {
        assertThat(CrashFile.told(written("""
                #
                # There is insufficient memory for the Java Runtime Environment to continue.
                # Native memory allocation (mmap) failed to map 1073741824 bytes.
                """))).startsWith("its JVM was refused memory by the system, and described that in ");
    }

    @Test
    @DisplayName("it is told that its flight recording could not be written")
    void recording() throws IOException {
        assertThat(CrashFile.told(written("""
                #
                # A fatal error has been detected by the Java Runtime Environment:
                #
                #  Internal Error (jfrStreamWriterHost.inline.hpp:82), pid=31041, tid=31229
                #  guarantee(successful_write) failed: Not all the bytes got written, or os::write() failed
                #
                """))).contains("could not write its flight recording", "ulimit -f", "make room in");
    }

    @Test
    @DisplayName("the file is told even if it says nothing that is known")
    void unknown() throws IOException {
        Path file = written("#\n");
        assertThat(CrashFile.told(file)).isEqualTo("its JVM crashed and described that in " + file);
    }

    @Test
    @DisplayName("an empty recording in the working folder is removed, and no other")
    void emptyRecording() throws IOException {
        long noProcess = 4_194_305; // Linux has no process of this number
        Path recording = Path.of("hs_err_pid" + noProcess + ".jfr");
        try {
            Files.writeString(recording, "something");
            CrashFile.removeEmptyRecording(noProcess);
            assertThat(recording).exists();

            Files.writeString(recording, "");
            CrashFile.removeEmptyRecording(noProcess);
            assertThat(recording).doesNotExist();
        } finally {
            Files.deleteIfExists(recording);
        }
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("hs_err.log"), text);
    }
}
