package loomshowcase.diagnose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** What the system tells of a process before it is asked. Much of it is known on Linux alone. */
public final class ProcessFacts {

    private static final Path PROC = Path.of("/proc");

    private ProcessFacts() {}

    /**
     * Why it would not answer to {@code jcmd}; empty if nothing speaks against it. A process that is no JVM must not even be
     * asked: the signal with which {@code jcmd} wakes a JVM would end it.
     */
    static Optional<String> whyNot(long pid) {
        ProcessHandle process = ProcessHandle.of(pid).orElse(null);
        if (process == null) {
            return Optional.of("there is no process %s; jcmd -l lists the JVMs of this user".formatted(pid));
        }
        String user = process.info().user().orElse(null);
        String self = ProcessHandle.current().info().user().orElse(null);
        if (user != null && self != null && !Objects.equals(user, self)) {
            return Optional.of(
                    "process %s belongs to the user %s, and does not answer to %s; run this as %s (sudo -u %s java …)"
                            .formatted(pid, user, self, user, user));
        }
        if (isJvm(PROC, pid).map(isOne -> !isOne).orElse(false)) {
            return Optional.of("process %s is no JVM; jcmd -l lists the JVMs of this user".formatted(pid));
        }
        return read(PROC, pid, "status").map(status -> status.contains("\nState:\tT") || status.contains("\nState:\tt"))
                .orElse(false)
                        ? Optional.of(
                                "process %s is stopped by a signal or a debugger, and answers nothing; kill -CONT %s lets it go on"
                                        .formatted(pid, pid))
                        : Optional.empty();
    }

    /**
     * Whether a process is a JVM, as its memory tells. Empty on other systems than Linux, which do not say.
     *
     * @param proc the folder in which Linux describes processes
     */
    static Optional<Boolean> isJvm(Path proc, long pid) {
        return read(proc, pid, "maps").map(maps -> maps.contains("libjvm"));
    }

    /** As {@link #isJvm(Path, long)}, of this system. */
    static Optional<Boolean> isJvm(long pid) {
        return isJvm(PROC, pid);
    }

    /** Whether it sees other processes or other files than this one, as those in containers do. */
    public static boolean isInContainer(long pid) {
        return isElsewhere(pid, "pid") || isElsewhere(pid, "mnt");
    }

    private static boolean isElsewhere(long pid, String kind) {
        try {
            return !Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "ns", kind))
                    .equals(Files.readSymbolicLink(Path.of("/proc/self/ns", kind)));
        } catch (IOException | UnsupportedOperationException e) {
            // Not Linux, or no permission: then something else says what is wrong.
            return false;
        }
    }

    /** Empty if it cannot be read. */
    private static Optional<String> read(Path proc, long pid, String file) {
        try {
            return Optional.of(new String(Files.readAllBytes(proc.resolve(Long.toString(pid)).resolve(file)),
                    StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
