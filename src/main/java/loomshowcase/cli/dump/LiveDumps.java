package loomshowcase.cli.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import loomshowcase.cli.shared.Session;
import loomshowcase.cli.shared.UserError;
import loomshowcase.diagnose.Jcmd;
import loomshowcase.diagnose.ProcessFacts;
import loomshowcase.diagnose.dump.read.DumpReader;
import loomshowcase.text.Durations;
import loomshowcase.text.Reasons;

/** Takes dumps of a process that runs: two of each kind, so that they show what does not move. */
final class LiveDumps {

    /** A dump of a million threads took 24 s. */
    private static final Duration LIMIT = Duration.ofMinutes(3);
    /** {@code jcmd} itself gives up after ten. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final String DUMP = "Thread.dump_to_file";
    private static final String PRINT = "Thread.print";
    private static final String SCHEDULER = "Thread.vthread_scheduler";

    private static final String COMMANDS = "help";
    private static final String IN_CONTAINER =
            "process %s would write its dump where this command does not see it: it runs "
                    + "in a container, or as a service with a /tmp of its own. Take the dump there: docker exec CONTAINER jcmd 1 "
                    + "Thread.dump_to_file -format=json /tmp/d.json (or kubectl exec POD -- jcmd …), copy it out, and give the file to "
                    + "dump";

    private final Jcmd jcmd;
    private final Path folder;
    private final DumpReader reader = new DumpReader();

    private LiveDumps(Jcmd jcmd, Path folder) {
        this.jcmd = jcmd;
        this.folder = folder;
    }

    /**
     * Takes and reads the dumps. No file is left behind.
     *
     * @param interval between the first dumps and the second
     * @throws UserError if the process cannot be dumped; the message says why, and what to do
     */
    static DumpReader of(long pid, Duration interval) {
        if (ProcessFacts.isInContainer(pid)) {
            throw new UserError(IN_CONTAINER.formatted(pid));
        }
        try (var session = new Session()) {
            return new LiveDumps(Jcmd.of(pid), session.folder()).twice(interval);
        } catch (IOException e) {
            throw new UserError(Reasons.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted");
        }
    }

    private DumpReader twice(Duration interval) throws IOException, InterruptedException {
        List<String> known = jcmd.ask(TO_ANSWER, List.of(COMMANDS)).lines().map(String::strip).toList();
        System.err.println("Dumping the threads of process %s twice, %s apart …".formatted(jcmd.pid(),
                Durations.text(interval)));
        take(known);
        Thread.sleep(interval);
        take(known);
        return reader;
    }

    /** Takes what the JVM knows: {@code Thread.dump_to_file} from JDK 21 on, the scheduler from JDK 24 on. */
    private void take(List<String> known) throws IOException, InterruptedException {
        Path file = folder.resolve("dump");
        if (known.contains(DUMP)) {
            jcmd.ask(LIMIT, List.of(DUMP, "-overwrite", "-format=json", file.toString()));
            if (!Files.isReadable(file)) {
                throw new IOException(IN_CONTAINER.formatted(jcmd.pid()));
            }
            read(DUMP, file);
        }
        // -l adds the locks that platform threads own.
        Files.writeString(file, jcmd.ask(LIMIT, List.of(PRINT, "-l")));
        read(PRINT, file);
        if (known.contains(SCHEDULER)) {
            Files.writeString(file, jcmd.ask(LIMIT, List.of(SCHEDULER)));
            read(SCHEDULER, file);
        }
    }

    private void read(String command, Path file) throws IOException {
        try (var input = Files.newInputStream(file)) {
            reader.read("jcmd %s %s".formatted(jcmd.pid(), command), input);
        }
        Files.delete(file);
    }
}
