package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import loomshowcase.files.TemporaryFiles;
import loomshowcase.text.Counts;
import loomshowcase.text.Sizes;

/**
 * Whether there is room for what a run writes.
 *
 * @param folder   where it writes, as the user knows it: {@code --out}, or the folder for temporary files
 * @param free     bytes
 * @param inMemory whether the folder is in memory rather than on a disk
 * @param kept     whether the files of a run stay while the next run makes its own
 */
record Room(Path folder, long free, boolean inMemory, boolean kept) {

    /** Each file takes whole blocks of the file system. */
    private static final long BLOCK = 4096;

    /** What is worth a word before it begins. */
    private static final int MANY_FILES = 100_000;
    private static final long MANY_BYTES = 1_000_000_000;

    /** So many addresses are asked how long their files are, if that matters. */
    private static final int ASKED = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The room of a folder; endless if the system does not say. */
    static Room in(RunFolder place) {
        boolean kept = place.out() != null;
        Path named = kept ? place.out() : TemporaryFiles.place();
        try {
            FileStore store = Files.getFileStore(place.folder());
            return new Room(named, store.getUsableSpace(), store.type().equals("tmpfs"), kept);
        } catch (IOException e) {
            return new Room(named, Long.MAX_VALUE, false, kept);
        }
    }

    /**
     * Looks whether a run has room.
     *
     * @param targets each once; the tasks take them in turn
     * @param tell    takes a line for the user
     * @throws IllegalArgumentException if there is too little room; the message is for the user
     */
    void check(List<Target> targets, int tasks, long maxSizeBytes, Consumer<String> tell) {
        check(targets, tasks, maxSizeBytes, Room::askedLength, tell);
    }

    /** @param asked the length that a server announces for a target, or -1 if it does not say */
    void check(List<Target> targets, int tasks, long maxSizeBytes, ToLongFunction<Target> asked,
            Consumer<String> tell) {
        List<Target> used = targets.subList(0, Math.min(tasks, targets.size()));
        long most = sum(used, tasks, target -> target.length() >= 0 ? target.length() : maxSizeBytes);
        boolean known = used.stream().allMatch(target -> target.length() >= 0);
        long likely = most;
        if (!known && most > free / 2) {
            likely = likely(used, tasks, maxSizeBytes, asked);
            known = likely >= 0;
        }
        if (known && likely > free) {
            throw new IllegalArgumentException(
                    "%s of this run take %s, and '%s' has room for %s: run fewer tasks, or make room".formatted(
                            Counts.of(tasks, "file"), Sizes.rounded(likely), folder, Sizes.rounded(free)));
        }
        String where = "'%s'%s, which has room for %s".formatted(folder, inMemory ? ", in memory" : "",
                Sizes.rounded(free));
        if (!known && most > free) {
            tell.accept("%s of this run may take up to %s in %s; --max-size limits each".formatted(
                    Counts.of(tasks, "file"), Sizes.rounded(most), where));
        } else if (tasks >= MANY_FILES || known && likely >= MANY_BYTES) {
            tell.accept("each run writes %s%s to %s".formatted(Counts.of(tasks, "file"),
                    known ? ", " + Sizes.rounded(likely) + "," : "", where));
        }
    }

    /** What the files take if those of which nothing is known are like the others; -1 if nothing is known of any. */
    private long likely(List<Target> used, int tasks, long maxSizeBytes, ToLongFunction<Target> asked) {
        List<Target> some = used.subList(0, Math.min(ASKED, used.size()));
        List<Long> lengths = lengths(some, asked).stream().filter(length -> length >= 0)
                .map(length -> length > maxSizeBytes ? 0 : length).toList();
        if (lengths.isEmpty()) {
            return -1;
        }
        long mean = (long) lengths.stream().mapToLong(Room::onDisk).average().orElseThrow();
        return mean * tasks * (kept ? 2 : 1);
    }

    private long sum(List<Target> used, int tasks, ToLongFunction<Target> length) {
        double each = used.stream().mapToLong(target -> onDisk(length.applyAsLong(target))).average().orElse(0);
        return (long) (each * tasks * (kept ? 2 : 1));
    }

    private static long onDisk(long length) {
        return Math.ceilDiv(length, BLOCK) * BLOCK;
    }

    private static List<Long> lengths(List<Target> targets, ToLongFunction<Target> asked) {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> answers = targets.stream()
                    .map(target -> executor.submit(() -> asked.applyAsLong(target))).toList();
            var lengths = new ArrayList<Long>();
            for (Future<Long> answer : answers) {
                lengths.add(answer.get());
            }
            return lengths;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while asking for the lengths of files");
        } catch (ExecutionException e) {
            throw new AssertionError("to ask never fails", e);
        }
    }

    /** Asks for the head of an answer only. */
    private static long askedLength(Target target) {
        try (var limit = new TimeLimit(PATIENCE, 1); var socket = new HttpSocket(target.address())) {
            limit.begin(0, new TimeLimit.Closing(socket, System.nanoTime()));
            return socket.ask("HEAD", new byte[Buffers.SMALL]).head().length(target.address(), Long.MAX_VALUE);
        } catch (IOException e) {
            return -1; // The download will say what is wrong.
        }
    }
}
