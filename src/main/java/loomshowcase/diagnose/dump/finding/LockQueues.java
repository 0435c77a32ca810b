package loomshowcase.diagnose.dump.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.Lock;
import loomshowcase.diagnose.dump.model.ThreadDump;

/** Who waits for whom, as far as a dump says. */
final class LockQueues {

    private LockQueues() {}

    /** The queues of a dump, the longest first. */
    static List<LockQueue> of(ThreadDump dump) {
        var waiting = new LinkedHashMap<Lock, List<DumpedThread>>();
        var ownerIds = new HashSet<Long>();
        for (DumpedThread thread : dump.threads()) {
            if (waits(thread)) {
                waiting.computeIfAbsent(thread.awaited(), lock -> new ArrayList<>()).add(thread);
                ownerIds.add(thread.owner());
            }
        }
        var owners = new HashMap<Lock, DumpedThread>();
        var byId = new HashMap<Long, DumpedThread>();
        for (DumpedThread thread : dump.threads()) {
            if (ownerIds.contains(thread.id())) {
                byId.put(thread.id(), thread);
            }
            thread.owned().stream().filter(waiting::containsKey).forEach(lock -> owners.put(lock, thread));
        }
        var queues = new ArrayList<LockQueue>();
        waiting.forEach((lock, threads) -> queues.add(queue(lock, threads, owners, byId)));
        queues.sort(Comparator.comparing((LockQueue queue) -> queue.waiting().size()).reversed());
        return queues;
    }

    private static boolean waits(DumpedThread thread) {
        return thread.awaited() != null && (thread.waitsFor().hasOwner() || thread.awaited().canBeOwned());
    }

    private static LockQueue queue(Lock lock, List<DumpedThread> threads, Map<Lock, DumpedThread> owners,
            Map<Long, DumpedThread> byId) {
        DumpedThread owner = owners.getOrDefault(lock, threads.stream().map(thread -> byId.get(thread.owner()))
                .filter(found -> found != null).findFirst().orElse(null));
        DumpedThread next = threads.stream()
                .filter(thread -> thread.needsCarrier() && !thread.parksWithTimeOut()).findFirst().orElse(null);
        return new LockQueue(lock, owner, next, threads);
    }

    /** The circles in which threads wait for each other; each begins with its lowest number. */
    static List<List<DumpedThread>> circles(List<LockQueue> queues) {
        var waitsFor = new HashMap<Long, DumpedThread>();
        var waiting = new LinkedHashMap<Long, DumpedThread>();
        for (LockQueue queue : queues) {
            for (DumpedThread thread : queue.waiting()) {
                if (queue.owner() != null && queue.owner().id() != thread.id()) {
                    waitsFor.put(thread.id(), queue.owner());
                    waiting.put(thread.id(), thread);
                }
            }
        }
        var circles = new ArrayList<List<DumpedThread>>();
        var done = new HashSet<Long>();
        for (DumpedThread start : waiting.values()) {
            List<DumpedThread> path = new ArrayList<>();
            Set<Long> onPath = new HashSet<>();
            DumpedThread at = start;
            while (at != null && done.add(at.id())) {
                path.add(at);
                onPath.add(at.id());
                at = waitsFor.get(at.id());
            }
            if (at != null && onPath.contains(at.id())) {
                circles.add(fromLowest(path, at.id()));
            }
        }
        return circles;
    }

    private static List<DumpedThread> fromLowest(List<DumpedThread> path, long entry) {
        int from = 0;
        while (path.get(from).id() != entry) {
            from++;
        }
        List<DumpedThread> circle = new ArrayList<>(path.subList(from, path.size()));
        DumpedThread lowest = circle.stream().min(Comparator.comparingLong(DumpedThread::id)).orElseThrow();
        int at = circle.indexOf(lowest);
        var ordered = new ArrayList<>(circle.subList(at, circle.size()));
        ordered.addAll(circle.subList(0, at));
        return ordered;
    }
}
