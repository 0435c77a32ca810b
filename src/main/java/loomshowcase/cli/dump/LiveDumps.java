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
import loomshowcase.files.TemporaryFiles;
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
    private static final String NOT_SEEN =
            "process %s wrote its dump where this command does not see it: it runs in a container, or as a service with a "
                    + "/tmp of its own. Run this as root, or take the dump there: docker exec CONTAINER jcmd 1 "
                    + "Thread.dump_to_file -format=json /tmp/d.json (or kubectl exec POD -- jcmd …), copy it out, and give the file "
                    + "to dump";

    private final Jcmd jcmd;
    private final Path folder;
    /** Where the JVM writes: one of another user, or in a container, cannot write to the folder of this command. */
    private final Path written;
    private final DumpReader reader;

    private LiveDumps(Jcmd jcmd, Path folder) {
        this.jcmd = jcmd;
        this.folder = folder;
        this.reader = new DumpReader(jcmd.pid());
        boolean isApart = ProcessFacts.isInContainer(jcmd.pid()) || ProcessFacts.isOfAnotherUser(jcmd.pid());
        this.written = isApart ? TemporaryFiles.unmade(".json") : folder.resolve("written");
    }

    /**
     * Takes and reads the dumps. No file is left behind.
     *
     * @param interval between the first dumps and the second
     * @throws UserError if the process cannot be dumped; the message says why, and what to do
     */
    static DumpReader of(long pid, Duration interval) {
        try (var session = new Session()) {
            var dumps = new LiveDumps(Jcmd.of(pid), session.folder());
            session.onClose(dumps::delete);
            return dumps.twice(interval);
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
            String answer = jcmd.ask(LIMIT, List.of(DUMP, "-format=json", written.toString()));
            Path seen = ProcessFacts.writtenBy(jcmd.pid(), written);
            if (!Files.isReadable(seen)) {
                throw new IOException(answer.contains("Failed: ")
                        ? "process %s could not write its dump: %s".formatted(jcmd.pid(),
                                answer.substring(answer.indexOf("Failed: ")).strip())
                        : NOT_SEEN.formatted(jcmd.pid()));
            }
            read(DUMP, seen);
        }
        // -l adds the locks that platform threads own.
        Files.writeString(file, jcmd.ask(LIMIT, List.of(PRINT, "-l")));
        read(PRINT, file);
        if (known.contains(SCHEDULER)) {
            Files.writeString(file, jcmd.ask(LIMIT, List.of(SCHEDULER)));
            read(SCHEDULER, file);
        }
    }

    /** If this command is interrupted, the JVM may have written meanwhile. */
    private void delete() {
        try {
            Files.deleteIfExists(ProcessFacts.writtenBy(jcmd.pid(), written));
        } catch (IOException e) {
            System.err.println("loom-showcase dump: the dump could not be deleted: " + Reasons.of(e));
        }
    }

    private void read(String command, Path file) throws IOException {
        try (var input = Files.newInputStream(file)) {
            reader.read("jcmd %s %s".formatted(jcmd.pid(), command), input);
        }
        Files.delete(file);
    }
}
