package loomshowcase.diagnose.pools;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Adds up the waits of one kind. */
final class WaitBuilder {

    /** Waits at further places are counted, but have no place, so that memory does not depend on the recording. */
    private static final int MOST_PLACES = 500;

    private final WaitKind kind;
    private final LongSummaryStatistics all = new LongSummaryStatistics();
    private final Map<Key, At> places = new HashMap<>();
    private WorkerStack lastStack;
    private At lastPlace;

    private record Key(List<String> path, String holder, boolean always) {}

    /** A place. */
    static final class At {
        private static final int MOST_PEERS = 4;
        private static final int MOST_PORTS = 2;
        private static final int ENOUGH_WAITS = 1_000;

        private final LongSummaryStatistics nanos = new LongSummaryStatistics();
        private final Map<String, Set<Integer>> portsOfHosts = new TreeMap<>();

        boolean wantsPeer() {
            return nanos.getCount() < ENOUGH_WAITS;
        }

        void peer(String host, int port) {
            if (portsOfHosts.size() < MOST_PEERS || portsOfHosts.containsKey(host)) {
                portsOfHosts.computeIfAbsent(host, name -> new TreeSet<>()).add(port);
            }
        }

        /** A server that many clients call sees a port of each of them: those say nothing. */
        private List<String> peers() {
            return portsOfHosts.entrySet().stream().flatMap(host -> host.getValue().size() > MOST_PORTS
                    ? Stream.of(host.getKey()) : host.getValue().stream().map(port -> host.getKey() + ":" + port))
                    .toList();
        }
    }

    WaitBuilder(WaitKind kind) {
        this.kind = kind;
    }

    /** Returns the place; {@code null} if there are too many. */
    At add(WorkerStack stack, long nanos) {
        all.accept(nanos);
        At place = stack == lastStack ? lastPlace : place(stack);
        lastStack = stack;
        lastPlace = place;
        if (place != null) {
            place.nanos.accept(nanos);
        }
        return place;
    }

    private At place(WorkerStack stack) {
        var key = new Key(stack.path(), stack.holder(), stack.always());
        At place = places.get(key);
        if (place == null && places.size() < MOST_PLACES) {
            place = new At();
            places.put(key, place);
        }
        return place;
    }

    Wait build(boolean sampled) {
        List<Place> longest = places.entrySet().stream()
                .map(place -> place(place.getKey(), place.getValue()))
                .sorted(Comparator.comparingLong(Place::totalNanos).reversed().thenComparing(Place::toString))
                .limit(Wait.MOST_PLACES).toList();
        return new Wait(kind, all.getCount(), all.getSum(), sampled, longest);
    }

    private static Place place(Key key, At at) {
        return new Place(key.path, key.holder, key.always, at.peers(), at.nanos.getCount(),
                at.nanos.getSum(), at.nanos.getMax());
    }
}
