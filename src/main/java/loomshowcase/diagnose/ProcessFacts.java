package loomshowcase.diagnose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the system tells of a process before it is asked. Much of it is known on Linux alone. */
public final class ProcessFacts {

    private static final String ROOT = "root";
    private static final Path PROC = Path.of("/proc");

    private ProcessFacts() {}

    /**
     * Why it would not answer to {@code jcmd}; empty if nothing speaks against it. A process that is no JVM must not even be
     * asked: the signal with which {@code jcmd} wakes a JVM would end it.
     */
    static Optional<String> whyNot(long pid) {
        ProcessHandle process = ProcessHandle.of(pid).orElse(null);
        if (process == null) {
            return Optional.of(ProcessTable.shown().notShown(pid));
        }
        String status = read(pid, "status").orElse("");
        if (status.contains("\nState:\tZ")) {
            return Optional.of(
                    "process %s has ended; only its entry in the table of processes is left (a zombie)".formatted(pid));
        }
        if (isOfAnotherUser(pid) && !ROOT.equals(user(ProcessHandle.current()))) {
            return Optional.of(ofAnotherUser(pid, process));
        }
        if (isJvm(PROC, pid).map(isOne -> !isOne).orElse(false)) {
            return Optional.of("process %s is no JVM; jcmd -l lists the JVMs of this user".formatted(pid));
        }
        if (status.contains("\nState:\tT") || status.contains("\nState:\tt")) {
            return Optional.of(
                    "process %s is stopped by a signal or a debugger, and answers nothing; kill -CONT %s lets it go on"
                            .formatted(pid, pid));
        }
        return read(pid, "cmdline").map(line -> List.of(line.split("\0")).contains("-XX:+DisableAttachMechanism"))
                .orElse(false) ? Optional.of(withoutAttach(pid, "it was")) : Optional.empty();
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

    static String ofAnotherUser(long pid, ProcessHandle process) {
        String user = user(process);
        String who = ROOT.equals(user) ? "root: sudo" : "%s or as root: sudo -u %s".formatted(user, user);
        return "process %s belongs to the user %s, and does not answer to %s; run this as %s %s".formatted(pid, user,
                user(ProcessHandle.current()), who, OwnCommand.of("…"));
    }

    /** @param was {@code it was}, or that this is likely */
    static String withoutAttach(long pid, String was) {
        return ("process %s does not answer: %s started with -XX:+DisableAttachMechanism. kill -QUIT %s makes it print "
                + "its platform threads to its own output: give that text to dump. For pins and pools, start it with "
                + "-XX:StartFlightRecording:filename=FILE.jfr")
                .formatted(pid, was, pid);
    }

    /** Whether it belongs to another user than this one; false where the system does not tell. */
    public static boolean isOfAnotherUser(long pid) {
        String user = ProcessHandle.of(pid).map(ProcessFacts::user).orElse(null);
        String self = user(ProcessHandle.current());
        return user != null && self != null && !user.equals(self);
    }

    private static String user(ProcessHandle process) {
        return process.info().user().orElse(null);
    }

    /** A file that a process wrote: if it runs in a container, its files are found below the process here. */
    public static Path writtenBy(long pid, Path written) {
        Path inContainer = Path.of("/proc", Long.toString(pid), "root").resolve(written.getRoot().relativize(written));
        return !Files.exists(written) && Files.exists(inContainer) ? inContainer : written;
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
    private static Optional<String> read(long pid, String file) {
        return read(PROC, pid, file);
    }

    private static Optional<String> read(Path proc, long pid, String file) {
        try {
            return Optional.of(new String(Files.readAllBytes(proc.resolve(Long.toString(pid)).resolve(file)),
                    StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
