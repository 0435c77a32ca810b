package loomshowcase.diagnose.pins;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import loomshowcase.diagnose.PinKind;

/** Adds up the pins of one group. */
final class PinGroupBuilder {

    /** Pins on further ways are counted together, so that memory does not depend on the recording. */
    private static final int MOST_WAYS = 16;

    private final Key key;
    private final LongSummaryStatistics all = new LongSummaryStatistics();
    private final Map<Path, LongSummaryStatistics> ways = new HashMap<>();

    /** Pins with the same key form a group. */
    record Key(PinKind kind, String event, String place, boolean ofUser, String holder, String reason,
            String operation) {}

    private record Path(List<String> callers, boolean cutOff) {}

    PinGroupBuilder(Key key) {
        this.key = key;
    }

    /** The sum of a way, for {@link #add}; {@code null} if there are too many ways. */
    LongSummaryStatistics way(List<String> callers, boolean cutOff) {
        var path = new Path(List.copyOf(callers), cutOff);
        LongSummaryStatistics way = ways.get(path);
        if (way == null && ways.size() < MOST_WAYS) {
            way = new LongSummaryStatistics();
            ways.put(path, way);
        }
        return way;
    }

    void add(LongSummaryStatistics way, long nanos) {
        all.accept(nanos);
        if (way != null) {
            way.accept(nanos);
        }
    }

    PinGroup group() {
        List<PinGroup.Way> shown = ways.entrySet().stream()
                .map(way -> new PinGroup.Way(way.getKey().callers(), way.getKey().cutOff(),
                        way.getValue().getCount(), way.getValue().getSum()))
                .sorted(Comparator.comparingLong(PinGroup.Way::totalNanos).reversed()
                        .thenComparing(way -> way.callers().toString()))
                .limit(PinGroup.MOST_WAYS)
                .toList();
        long others = all.getCount() - shown.stream().mapToLong(PinGroup.Way::count).sum();
        return new PinGroup(key.kind, key.event, key.place, key.ofUser, key.holder, key.reason, key.operation,
                all.getCount(), all.getSum(), all.getMax(), shown, others);
    }
}
