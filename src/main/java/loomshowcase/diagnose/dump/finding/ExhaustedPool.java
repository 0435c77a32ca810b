package loomshowcase.diagnose.dump.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loomshowcase.diagnose.Suggestion;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.Frame;
import loomshowcase.diagnose.dump.model.Stack;
import loomshowcase.diagnose.dump.model.WaitKind;
import loomshowcase.text.Counts;

/**
 * Many threads wait for a connection of a pool.
 *
 * @param waiting for it
 * @param others  threads in the same methods of the application, which perhaps hold connections
 * @param all     how many threads there are, without carriers and those of the JVM
 */
public record ExhaustedPool(List<DumpedThread> waiting, List<DumpedThread> others, long all) implements Finding {

    private static final int FEWEST = 2;
    /** Fewer than one thread of so many may wait in passing. */
    private static final int LEAST_SHARE = 20;

    static List<Finding> in(Situation situation) {
        Map<String, List<DumpedThread>> byPool = new LinkedHashMap<>();
        situation.still(thread -> thread.waitsFor() == WaitKind.CONNECTION)
                .forEach(thread -> byPool.computeIfAbsent(pool(thread).name(), name -> new ArrayList<>())
                        .add(thread));
        long all = situation.counts().ofInterest();
        return byPool.values().stream()
                .filter(waiting -> waiting.size() >= FEWEST && waiting.size() * (long) LEAST_SHARE >= all)
                .sorted(Comparator.comparing((List<DumpedThread> waiting) -> waiting.size()).reversed())
                .map(waiting -> (Finding) new ExhaustedPool(waiting, others(waiting, situation), all)).toList();
    }

    private static List<DumpedThread> others(List<DumpedThread> waiting, Situation situation) {
        String caller = caller(waiting.getFirst().stack());
        return caller == null ? List.of() : situation.dump().threads().stream()
                .filter(thread -> thread.waitsFor() != WaitKind.CONNECTION
                        && thread.stack().ofUser().stream().anyMatch(frame -> frame.name().equals(caller)))
                .toList();
    }

    /** The method of the application that asked for a connection; {@code null} if the stack does not show it. */
    private static String caller(Stack stack) {
        Frame pool = stack.pool().orElseThrow();
        List<Frame> frames = stack.frames();
        return frames.subList(frames.indexOf(pool) + 1, frames.size()).stream()
                .filter(frame -> frame.isOfUser() && !frame.isOfLibrary(pool))
                .map(Frame::name).findFirst().orElse(null);
    }

    private static Frame pool(DumpedThread thread) {
        return thread.stack().pool().orElseThrow();
    }

    @Override
    public String kind() {
        return "exhausted-pool";
    }

    @Override
    public String sentence() {
        Frame pool = pool(waiting.getFirst());
        return "%s of %s %s for a connection in %s.%s: the pool has none free".formatted(Counts.text(waiting.size()),
                Counts.of(all, "thread"),
                waiting.size() == 1 ? "waits" : "wait", pool.type().substring(pool.type().lastIndexOf('.') + 1),
                pool.method());
    }

    @Override
    public List<String> details() {
        return others.isEmpty() ? List.of()
                : List.of(("%s in the same method of the application, and perhaps %s: %s %s%s")
                        .formatted(Counts.of(others.size(), "other thread") + (others.size() == 1 ? " is" : " are"),
                                others.size() == 1 ? "holds a connection" : "hold connections",
                                others.size() == 1 ? "it" : "they", Words.mostOften(others).text(others.size()),
                                Words.in(others)));
    }

    @Override
    public List<DumpedThread> threads() {
        return waiting;
    }

    @Override
    public Optional<Suggestion> suggestion() {
        return Optional.of(new Suggestion(
                "Virtual threads do not add connections. Hold a connection only while the database works, not during "
                        + "other calls. Set the pool's time-out to what a request may take, refuse at the entrance what "
                        + "cannot be served in that time, and size the pool for the database.",
                "connections-run-dry", "Do I enlarge the connection pool"));
    }
}
