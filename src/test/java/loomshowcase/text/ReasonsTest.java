package loomshowcase.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {

    @Test
    void areWordsWhereTheExceptionHasOnlyAName() {
        assertThat(Reasons.of(new NoSuchFileException("x"))).isEqualTo("x does not exist");
        assertThat(Reasons.of(new AccessDeniedException("x"))).isEqualTo("no permission for x");
        assertThat(Reasons.of(new IOException(" "))).isEqualTo("IOException");
    }

    @Test
    void nameTheLimitOnTheSizeOfFiles() {
        assertThat(Reasons.of(new IOException("File too large")))
                .isEqualTo("File too large for the limit on the size of files (ulimit -f)");
        assertThat(Reasons.of(new FileSystemException("x", null, "File too large")))
                .isEqualTo("File too large for the limit on the size of files (ulimit -f)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/tmp/x: Too many open files | ulimit -n",
        "Cannot run program \"java\": error=12, Cannot allocate memory | ulimit -v",
        "Cannot run program \"java\": error=11, Resource temporarily unavailable | ulimit -u",
        "Cannot run program \"java\": Exec failed, error: 11 (Resource temporarily unavailable) | ulimit -u"})
    void nameTheOtherLimitsOfTheSystem(String message, String limit) {
        assertThat(Reasons.of(new IOException(message))).startsWith(message + "; ").contains(limit);
    }

    @Test
    void nameTheLimitsWhereTheHelperOfTheJdkCannotRun() {
        assertThat(Reasons
                .of(new IOException("Cannot run program \"java\": Failed to exec spawn helper: pid: 7, exit code: "
                        + "127, error: 0 (none) \nPossible reasons:\n  - Spawn helper ran into JDK version mismatch")))
                .isEqualTo(
                        "Cannot run program \"java\": Java's own helper for starting programs could not run; raise the "
                                + "limits on open files (ulimit -n), processes (ulimit -u) and memory (ulimit -v)");
    }

    @Test
    void leaveOutWhatTheJdkGuessesOfItsInstallation() {
        assertThat(Reasons.of(new IOException("Cannot run program \"java\": posix_spawn failed, error: 11 (Resource "
                + "temporarily unavailable) \nPossible reasons:\n  - Spawn helper ran into JDK version mismatch")))
                .isEqualTo(
                        "Cannot run program \"java\": posix_spawn failed, error: 11 (Resource temporarily unavailable); "
                                + "raise the limit on threads and processes (ulimit -u, or pids.max of the container)");
    }

    @Test
    void blameNoLimitForASocketThatIsNotReady() {
        assertThat(Reasons.of(new IOException("Resource temporarily unavailable")))
                .isEqualTo("Resource temporarily unavailable");
    }
}
