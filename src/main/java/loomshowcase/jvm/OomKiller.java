package loomshowcase.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Tells Linux which process to kill first when memory runs out. It should be a measured JVM: if the kernel killed the tool
 * or its server instead, nobody could say what happened and measure the other rows.
 */
public final class OomKiller {

    static final Path SCORE = Path.of("/proc/self/oom_score_adj");

    /** The highest score. A process may always raise its own. */
    private static final String HIGHEST = "1000";

    private OomKiller() {}

    /** Makes this JVM the first to be killed; does nothing on other systems. */
    public static void preferThisJvm() {
        preferThisJvm(SCORE);
    }

    static void preferThisJvm(Path score) {
        try {
            Files.writeString(score, HIGHEST, StandardOpenOption.WRITE);
        } catch (IOException e) {
            // The kernel then chooses by its own rules.
        }
    }
}
