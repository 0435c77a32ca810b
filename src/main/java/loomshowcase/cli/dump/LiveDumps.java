package loomshowcase.cli.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import loomshowcase.cli.shared.JcmdProgram;
import loomshowcase.cli.shared.Session;
import loomshowcase.cli.shared.UserError;
import loomshowcase.diagnose.dump.read.DumpReader;
import loomshowcase.diagnose.process.RunningJvm;
import loomshowcase.text.Durations;
import loomshowcase.text.Reasons;

/** Takes dumps of a process that runs: two of each kind, so that they show what does not move. */
final class LiveDumps {

    /** A dump of a million threads took 24 s. */
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;
    private static final String DUMP = "Thread.dump_to_file";
    private static final String PRINT = "Thread.print";
    private static final String SCHEDULER = "Thread.vthread_scheduler";

    private final RunningJvm jvm;
    private final Path folder;
    private final DumpReader reader = new DumpReader();

    private LiveDumps(RunningJvm jvm, Path folder) {
        this.jvm = jvm;
        this.folder = folder;
    }

    /**
     * Takes and reads the dumps. No file is left behind.
     *
     * @param interval between the first dumps and the second
     * @throws UserError if the process cannot be dumped; the message says why, and what to do
     */
    static DumpReader of(long pid, Duration interval) {
        Path program = JcmdProgram.find();
        try (var session = new Session()) {
            RunningJvm jvm = RunningJvm.of(program, pid);
            System.err.println("Dumping the threads of process %d, twice, %s apart …".formatted(pid,
                    Durations.text(interval)));
            return new LiveDumps(jvm, session.folder()).twice(interval);
        } catch (IOException e) {
            throw new UserError(Reasons.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted");
        }
    }

    private DumpReader twice(Duration interval) throws IOException, InterruptedException {
        boolean hasScheduler = jvm.knows(SCHEDULER);
        take(hasScheduler);
        Thread.sleep(interval);
        take(hasScheduler);
        return reader;
    }

    private void take(boolean hasScheduler) throws IOException, InterruptedException {
        Path file = folder.resolve("dump.json");
        if (jvm.feature() == 0 || jvm.feature() >= FIRST_WITH_VIRTUAL_THREADS) {
            jvm.ask(LIMIT, DUMP, "-overwrite", "-format=json", file.toString());
            if (!Files.isReadable(file)) {
                throw new IOException("process %d wrote no dump to %s, where it may have another view of the files; take the "
                        .formatted(jvm.pid(), file) + "dump where it runs: jcmd %d %s -format=json FILE".formatted(jvm.pid(),
                                DUMP));
            }
            read(DUMP, file);
        }
        // The options of Thread.print are the same on every JDK; -l adds the locks that platform threads own.
        Files.write(file, jvm.ask(LIMIT, PRINT, "-l"));
        read(PRINT, file);
        if (hasScheduler) {
            Files.write(file, jvm.ask(LIMIT, SCHEDULER));
            read(SCHEDULER, file);
        }
    }

    private void read(String command, Path file) throws IOException {
        try (var input = Files.newInputStream(file)) {
            reader.read("jcmd %d %s".formatted(jvm.pid(), command), input);
        }
        Files.delete(file);
    }
}
