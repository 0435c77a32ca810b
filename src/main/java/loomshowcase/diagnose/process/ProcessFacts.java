package loomshowcase.diagnose.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What Linux tells of a process, and what to do where {@code jcmd} cannot help; on other systems much is unknown. */
final class ProcessFacts {

    private ProcessFacts() {}

    /** Why a process cannot be asked; empty if nothing speaks against it. */
    static Optional<String> whyNot(long pid) {
        ProcessHandle process = ProcessHandle.of(pid).orElse(null);
        if (process == null || !process.isAlive()) {
            return Optional.of("no process %d runs here; jcmd -l lists the Java processes".formatted(pid));
        }
        if (isElsewhere(pid, "pid") || isElsewhere(pid, "mnt")) {
            return Optional.of(("process %d runs in a container, and would write its dump there. Take it inside: docker exec "
                    + "CONTAINER jcmd 1 Thread.dump_to_file -format=json /tmp/d.json (or kubectl exec POD -- …), copy it out, "
                    + "and give the file to this command").formatted(pid));
        }
        String user = process.info().user().orElse(null);
        String own = ProcessHandle.current().info().user().orElse(null);
        if (user != null && own != null && !user.equals(own)) {
            return Optional.of("process %d belongs to the user %s, and a JVM answers to its own user alone; run this as %s: "
                    .formatted(pid, user, user) + "sudo -u %s java -jar …".formatted(user));
        }
        if (read(pid, "maps").map(maps -> !maps.contains("libjvm")).orElse(false)) {
            return Optional.of("process %d is no JVM; jcmd -l lists the Java processes".formatted(pid));
        }
        return isStopped(pid) ? Optional.of("process %d is stopped, by SIGSTOP or a debugger, and answers nothing; "
                .formatted(pid) + "kill -CONT %d lets it go on".formatted(pid)) : Optional.empty();
    }

    /** Why {@code jcmd} failed. */
    static String whyRefused(long pid, List<String> lines) {
        String said = lines.stream().filter(line -> !line.isBlank() && !line.strip().startsWith("at ")
                && !line.strip().equals(pid + ":")).findFirst().orElse("jcmd said nothing");
        String message = said.replaceFirst("^(?:[\\w.]+(?:Exception|Error): )+", "");
        return "process %d does not answer to jcmd (%s); %s".formatted(pid, message, otherWays(pid));
    }

    /** What to do if a JVM does not answer. */
    static String otherWays(long pid) {
        return "kill -3 %d makes it write its platform threads to its own output, and jhsdb jstack --pid %d reads them from outside"
                .formatted(pid, pid);
    }

    /** Whether it is in another namespace of this kind, as processes in containers are. */
    private static boolean isElsewhere(long pid, String kind) {
        try {
            Path own = Files.readSymbolicLink(Path.of("/proc/self/ns", kind));
            return !own.equals(Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "ns", kind)));
        } catch (IOException | UnsupportedOperationException e) {
            // Not Linux, or no permission: then another line says what is wrong.
            return false;
        }
    }

    private static boolean isStopped(long pid) {
        return read(pid, "status").map(status -> status.contains("\nState:\tT") || status.contains("\nState:\tt"))
                .orElse(false);
    }

    /** Empty if it cannot be read. */
    private static Optional<String> read(long pid, String file) {
        try {
            return Optional.of(new String(Files.readAllBytes(Path.of("/proc", Long.toString(pid), file)),
                    StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
