package loomshowcase.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Offers this JVM to Linux as the first to be killed where memory is full. Otherwise it may take the tool, which then
 * cannot say what happened and show the other rows, or the server that they need.
 */
public final class KilledFirst {

    static final Path SCORE = Path.of("/proc/self/oom_score_adj");

    /** The most that there is. Anybody may raise a score of their own. */
    private static final String MOST = "1000";

    private KilledFirst() {}

    /** From now on it is; elsewhere than on Linux nothing happens. */
    public static void volunteer() {
        volunteer(SCORE);
    }

    static void volunteer(Path score) {
        try {
            Files.writeString(score, MOST, StandardOpenOption.WRITE);
        } catch (IOException e) {
            // Then the system chooses as it always does.
        }
    }
}
