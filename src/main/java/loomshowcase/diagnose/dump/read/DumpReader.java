package loomshowcase.diagnose.dump.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loomshowcase.diagnose.dump.model.SchedulerState;
import loomshowcase.diagnose.dump.model.ThreadDump;

/** Reads thread dumps, several files together; what is in each, it tells from its content. */
public final class DumpReader {

    private final Stacks stacks = new Stacks();
    private final List<ThreadDump> dumps = new ArrayList<>();
    private final List<SchedulerState> schedulers = new ArrayList<>();

    private final long pid;

    public DumpReader() {
        this(0);
    }

    /** @param pid of the process whose dumps are read: one in a container has another number there, which its dumps tell */
    public DumpReader(long pid) {
        this.pid = pid;
    }

    /** The dumps so far, in the order in which they were read. */
    public List<ThreadDump> dumps() {
        return List.copyOf(dumps);
    }

    /** The states of schedulers so far. */
    public List<SchedulerState> schedulers() {
        return List.copyOf(schedulers);
    }

    /**
     * Reads a file. If it is cut off or damaged, {@link ThreadDump#damage} says what is missing.
     *
     * @throws IOException if nothing in it can be read; the message names the file, and says why and what to do
     */
    public void read(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            read(file.getFileName().toString(), input);
        }
    }

    /**
     * Reads a stream to its end.
     *
     * @param source what to call it
     * @throws IOException as {@link #read(Path)}
     */
    public void read(String source, InputStream stream) throws IOException {
        DumpedFile file = DumpedFile.read(source, stream, stacks);
        file.dumps().stream().map(this::ofProcess).forEach(dumps::add);
        file.schedulers().stream().map(this::ofProcess).forEach(schedulers::add);
    }

    private ThreadDump ofProcess(ThreadDump dump) {
        return pid == 0 ? dump : new ThreadDump(dump.source(), dump.format(), pid, dump.time(), dump.version(),
                dump.threads(), dump.containers(), dump.carriers(), dump.damage());
    }

    private SchedulerState ofProcess(SchedulerState state) {
        return pid == 0 ? state : new SchedulerState(pid, state.pool(), state.parallelism(), state.size(),
                state.active(), state.queued());
    }
}
