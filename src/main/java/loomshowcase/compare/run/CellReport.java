package loomshowcase.compare.run;

import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.StreamCorruptedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loomshowcase.compare.result.HeldTasks;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.Run;

/**
 * What a fork has to say, as it stands in the file that the fork writes and its parent reads: first the JVM that it
 * is, then each run as it ends, then perhaps why there are no more. A fork that dies leaves what it had said.
 *
 * @param jdk      the fork's JVM, or {@code null} if it died before it could say
 * @param startUp  nanoseconds from the parent's order until just before the first run; {@code null} likewise
 * @param runs     those that ended
 * @param held     what held tasks take in memory; {@code null} if that was not asked for, or did not come about
 * @param endedBy  why the fork ended early; {@code null} if it did not
 */
public record CellReport(Jdk jdk, Long startUp, List<Run> runs, HeldTasks held, Ended endedBy) {

    /** Why a fork stopped before all runs were done: the kind in a few words, and the sentence. */
    public record Ended(String kind, String message) implements Serializable {}

    /** Both ends are this jar, and the file is in a folder of this user's alone; still, nothing else is let in. */
    private static final ObjectInputFilter RECORDS_ONLY =
            ObjectInputFilter.Config.createFilter("loomshowcase.compare.**;java.lang.*;java.util.*;!*");

    /** Writes a report, part by part. */
    static final class Writer implements AutoCloseable {
        private final ObjectOutputStream out;

        Writer(Path file) throws IOException {
            out = new ObjectOutputStream(Files.newOutputStream(file));
        }

        void write(Serializable part) throws IOException {
            out.writeObject(part);
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** Reads what a fork has written; a part that it had not finished is left out. */
    public static CellReport read(Path file) throws IOException {
        Jdk jdk = null;
        Long startUp = null;
        HeldTasks held = null;
        Ended endedBy = null;
        var runs = new ArrayList<Run>();
        if (Files.notExists(file) || Files.size(file) == 0) {
            return new CellReport(null, null, runs, null, null);
        }
        try (var in = new ObjectInputStream(Files.newInputStream(file))) {
            in.setObjectInputFilter(RECORDS_ONLY);
            while (true) {
                switch (in.readObject()) {
                    case Jdk described -> jdk = described;
                    case Long nanos -> startUp = nanos;
                    case Run run -> runs.add(run);
                    case HeldTasks weighed -> held = weighed;
                    case Ended ended -> endedBy = ended;
                    case Object other -> throw new IOException("not a part of a report: " + other.getClass());
                }
            }
        } catch (EOFException | StreamCorruptedException e) {
            // It died as it wrote: a part that is cut off is no part.
            return new CellReport(jdk, startUp, List.copyOf(runs), held, endedBy);
        } catch (ClassNotFoundException e) {
            throw new IOException("a fork reported what this jar does not know", e);
        }
    }
}
