package loomshowcase.jvm;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;

/**
 * Kills a process when this JVM is gone, even after a {@code kill -9}. It is for a process that does not watch its parent by
 * itself, as {@link ParentPipeWatch} does: a small shell waits for the end of a pipe that this JVM holds open. Where
 * there is no such shell, as on Windows, such a process goes on until it ends by itself.
 */
public final class Guardian implements AutoCloseable {

    /** A line says that nothing is left to guard; the end of the pipe without one, that this JVM is gone. */
    static final String WATCH = "trap '' HUP INT TERM; read -r done || kill -9 \"$1\" 2>/dev/null";

    private final Process shell;

    private Guardian(Process shell) {
        this.shell = shell;
    }

    /** Guards a process until this is closed. */
    public static Guardian of(long pid) {
        return of(pid, "/bin/sh");
    }

    static Guardian of(long pid, String program) {
        try {
            return new Guardian(new ProcessBuilder(List.of(program, "-c", WATCH, "guardian", Long.toString(pid)))
                    .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start());
        } catch (IOException e) {
            return new Guardian(null);
        }
    }

    /** Whether a shell could be started. */
    boolean isThere() {
        return shell != null;
    }

    /** Called when the process has ended, since its number may soon be another's. */
    @Override
    public void close() {
        if (shell != null) {
            try (OutputStream pipe = shell.getOutputStream()) {
                pipe.write('\n');
            } catch (IOException e) {
                shell.destroyForcibly(); // It does not read.
            }
        }
    }
}
