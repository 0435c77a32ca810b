package loomshowcase.compare.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import loomshowcase.compare.result.HeldTasks;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.Retained;
import loomshowcase.compare.result.Run;

/**
 * What a fork says, part by part, in a file that its parent reads: first which JVM it is, then its start-up time, then
 * each run as it ends, then perhaps why it stopped early. A fork that dies leaves the parts that it had written.
 *
 * @param jdk     the fork's JVM, or {@code null} if it died before it could say
 * @param startUp from the parent's order until just before the first run; {@code null} likewise
 * @param runs    the runs that ended
 * @param held    what held tasks take in memory; {@code null} if that was not asked for, or did not come about
 * @param retained what tasks leave on the heap; {@code null} likewise
 * @param moments of the tasks of the last run; {@code null} if they were not asked for
 * @param stage   what it was doing last
 * @param stopped why the fork stopped early; {@code null} if it did not
 */
public record ForkReport(Jdk jdk, Duration startUp, List<Run> runs, HeldTasks held, Retained retained,
        TaskMoments moments, Stage stage, Stopped stopped) {

    /** A fork that never wrote a part. */
    public static final ForkReport NONE =
            new ForkReport(null, null, List.of(), null, null, null, Stage.OPENING, null);

    /** Why a fork stopped before all runs were done, in a sentence. */
    public record Stopped(String message) {}

    /** Writes a report, part by part. */
    static final class Writer implements AutoCloseable {
        private final DataOutputStream out;

        Writer(Path file) throws IOException {
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        }

        /** @param part a component of {@link ForkReport}, or one of its runs */
        void write(Object part) throws IOException {
            WireFormat.write(out, part);
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** Reads what a fork has written; a part that was cut off is left out. */
    public static ForkReport read(Path file) throws IOException {
        Jdk jdk = null;
        Duration startUp = null;
        HeldTasks held = null;
        TaskMoments moments = null;
        Retained retained = null;
        Stage stage = Stage.OPENING;
        Stopped stopped = null;
        var runs = new ArrayList<Run>();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (true) {
                switch (WireFormat.read(in)) {
                    case Jdk described -> jdk = described;
                    case Duration took -> startUp = took;
                    case Run run -> runs.add(run);
                    case HeldTasks holdsTasks -> held = holdsTasks;
                    case TaskMoments ofLastRun -> moments = ofLastRun;
                    case Retained left -> retained = left;
                    case Stage begun -> stage = begun;
                    case Stopped early -> stopped = stopped == null ? early : stopped;
                    case Object other -> throw new IOException("not a part of a report: " + other.getClass());
                }
            }
        } catch (EOFException | NoSuchFileException e) {
            return new ForkReport(jdk, startUp, List.copyOf(runs), held, retained, moments, stage, stopped);
        }
    }
}
