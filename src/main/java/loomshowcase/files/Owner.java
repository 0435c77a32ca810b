package loomshowcase.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The process that made a file. Its mark is part of the name of each temporary file of this tool, so that another process
 * can tell whether that one still lives.
 *
 * @param pid     its number
 * @param started when it started, in milliseconds since 1970; 0 if the system does not say
 * @param system  the running system and the container whose process numbers these are, as eight hexadecimal digits
 */
record Owner(long pid, long started, String system) {

    /** Linux counts the start of a process from its own start, whose time it corrects as it corrects its clock. */
    private static final Duration CORRECTION_OF_CLOCK = Duration.ofSeconds(10);

    private static final Pattern MARK = Pattern.compile("loom-showcase-(\\d{1,10})-(\\d{1,15})-([0-9a-f]{8})-");

    /** This process. */
    static final Owner SELF = new Owner(ProcessHandle.current().pid(), started(ProcessHandle.current()),
            system(Path.of("/"), System.getenv()));

    /** The beginning of the name of what it makes. */
    String mark() {
        return "loom-showcase-%d-%d-%s-".formatted(pid, started, system);
    }

    /** Whose mark a file name begins with, after a dot or without; empty if it has none. */
    static Optional<Owner> of(String fileName) {
        Matcher mark = MARK.matcher(fileName);
        return mark.find() && mark.start() <= 1 && (mark.start() == 0 || fileName.charAt(0) == '.')
                ? Optional.of(new Owner(Long.parseLong(mark.group(1)), Long.parseLong(mark.group(2)), mark.group(3)))
                : Optional.empty();
    }

    /**
     * Whether it has certainly ended. Of a process on another machine, in another container or before a restart, that
     * cannot be known from here, and the answer is no.
     */
    boolean isDead() {
        if (!system.equals(SELF.system) || !isAlive(SELF)) {
            return false; // The second: a system that does not even tell of this process.
        }
        return !isAlive(this);
    }

    private static boolean isAlive(Owner owner) {
        return ProcessHandle.of(owner.pid).filter(ProcessHandle::isAlive)
                .filter(process -> owner.started == 0 || started(process) == 0
                        || Math.abs(started(process) - owner.started) < CORRECTION_OF_CLOCK.toMillis())
                .isPresent();
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /**
     * Linux names each start of the system, and each container's set of process numbers. Elsewhere the name of the machine
     * has to do.
     *
     * @param root of the file system
     */
    static String system(Path root, Map<String, String> environment) {
        String identity;
        try {
            identity = Files.readString(root.resolve("proc/sys/kernel/random/boot_id")).strip()
                    + Files.readSymbolicLink(root.resolve("proc/self/ns/pid"));
        } catch (IOException | UnsupportedOperationException e) {
            identity = System.getProperty("os.name") + environment.get("COMPUTERNAME") + environment.get("HOSTNAME");
        }
        return "%08x".formatted(identity.hashCode());
    }
}
