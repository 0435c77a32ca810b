package loomshowcase.diagnose.pools;

import java.time.Instant;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;

/** The processors of the machine: how many the JVM may use, and how busy they were. */
final class Processors {

    private final NavigableMap<Long, Float> loads = new TreeMap<>();
    private int ofMachine = 1;
    private int ofContainer = Integer.MAX_VALUE;
    private int ofOption = Integer.MAX_VALUE;

    void add(RecordedEvent event) {
        switch (event.getEventType().getName()) {
            case "jdk.CPULoad" -> loads.put(nanos(event.getStartTime()), event.getFloat("machineTotal"));
            case "jdk.CPUInformation" -> ofMachine = Math.max(1, event.getInt("hwThreads"));
            case "jdk.ContainerConfiguration" -> ofContainer = positive(event.getLong("effectiveCpuCount"));
            case "jdk.IntFlag" -> {
                if (event.getString("name").equals("ActiveProcessorCount")) {
                    ofOption = positive(event.getInt("value"));
                }
            }
            default -> {}
        }
    }

    /** How many the JVM may use. */
    int count() {
        return ofOption != Integer.MAX_VALUE ? ofOption : Math.min(ofMachine, ofContainer);
    }

    /**
     * Their load between two times, from 0 to 1, on average; {@code null} if it was not recorded.
     *
     * @param from in nanoseconds since the epoch
     */
    Double load(long from, long to) {
        if (from > to) {
            return null;
        }
        OptionalDouble average =
                loads.subMap(from, true, to, true).values().stream().mapToDouble(Float::doubleValue).average();
        return average.isPresent() ? Math.clamp(average.getAsDouble(), 0, 1) : null;
    }

    /** Since the epoch. */
    static long nanos(Instant time) {
        return time.getEpochSecond() * 1_000_000_000L + time.getNano();
    }

    private static int positive(long count) {
        return count > 0 ? (int) Math.min(count, Integer.MAX_VALUE) : Integer.MAX_VALUE;
    }
}
