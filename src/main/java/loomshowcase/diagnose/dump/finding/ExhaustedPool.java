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
 */
public record ExhaustedPool(Situation situation, List<DumpedThread> waiting,
        List<DumpedThread> others) implements Finding {

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
                .map(waiting -> (Finding) new ExhaustedPool(situation, waiting, others(waiting, situation))).toList();
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
        return "%s %s for a connection in %s.%s: the pool seems to have none free".formatted(
                Words.share(situation, waiting.size(), waiting.stream().allMatch(DumpedThread::isVirtual)),
                waiting.size() == 1 ? "waits" : "wait", pool.outerType().substring(pool.type().lastIndexOf('.') + 1),
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
                "Look at the threads that hold the connections, and at what those wait for: the cause is most likely there.\nDo not make "
                        + "the pool's time-out longer than a request may take, for that only makes the hang longer. Refuse at "
                        + "the entrance what the connections cannot serve in that time. Hold a connection only while the "
                        + "database works, not during other calls. Virtual threads do not add connections.",
                "connections-run-dry", "Do I enlarge the connection pool"));
    }
}
