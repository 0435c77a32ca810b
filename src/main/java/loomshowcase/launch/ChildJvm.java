package loomshowcase.launch;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM that does the work of this one: it has the same input and output, and it ends when this one is told to end. */
final class ChildJvm {

    private static final int INTERRUPTED = 130;
    private static final long GRACE_SECONDS = 5;

    private final Process process;

    private ChildJvm(Process process) {
        this.process = process;
    }

    /** @throws IOException if the program cannot be started */
    static ChildJvm start(List<String> command) throws IOException {
        return new ChildJvm(new ProcessBuilder(command).inheritIO().start());
    }

    /** Waits until it ends, and returns its exit code; 130 if this JVM was told to end first. */
    int await() {
        Thread hook = new Thread(this::endBoth, "loom-showcase-end-child");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            int exitCode = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(hook);
            return exitCode;
        } catch (IllegalStateException | InterruptedException e) {
            // This JVM is ending already. If the hook came too late, this tells the other one.
            process.destroy();
            return INTERRUPTED;
        }
    }

    private void endBoth() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
        Runtime.getRuntime().halt(INTERRUPTED);
    }
}
