package loomshowcase.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

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
}
