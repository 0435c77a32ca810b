package loomshowcase.diagnose.pins;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up what happened at one place for one reason. */
final class GroupTally {

    /** More ways to a place are counted together: what a recording holds must not decide how much memory this takes. */
    private static final int MOST_WAYS = 16;

    private final Key key;
    private final Tally all = new Tally();
    private final Map<List<String>, Tally> ways = new HashMap<>();

    /** What makes two pins belong together. */
    record Key(PinKind kind, String event, String place, boolean ofUser, String holder, String reason,
            String operation) {}

    GroupTally(Key key) {
        this.key = key;
    }

    /** The tally of a way, which is {@code null} if there are too many; for {@link #add}. */
    Tally way(List<String> callers) {
        Tally way = ways.get(callers);
        if (way == null && ways.size() < MOST_WAYS) {
            way = new Tally();
            ways.put(List.copyOf(callers), way);
        }
        return way;
    }

    void add(Tally way, long nanos) {
        all.add(nanos);
        if (way != null) {
            way.add(nanos);
        }
    }

    PinGroup group() {
        List<PinGroup.Way> shown = ways.entrySet().stream()
                .map(way -> new PinGroup.Way(way.getKey(), way.getValue().count(), way.getValue().totalNanos()))
                .sorted(Comparator.comparingLong(PinGroup.Way::totalNanos).reversed()
                        .thenComparing(way -> way.callers().toString()))
                .limit(PinGroup.MOST_WAYS)
                .toList();
        long others = all.count() - shown.stream().mapToLong(PinGroup.Way::count).sum();
        PinReport.Total total = all.total();
        return new PinGroup(key.kind, key.event, key.place, key.ofUser, key.holder, key.reason, key.operation,
                total.count(), total.totalNanos(), total.longestNanos(), shown, others);
    }
}
