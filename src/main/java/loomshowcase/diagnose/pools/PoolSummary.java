package loomshowcase.diagnose.pools;

import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;
import loomshowcase.diagnose.recording.EventSetting;
import loomshowcase.diagnose.recording.RecordingSummary;

/** Makes the report after all events were read. */
final class PoolSummary {

    private final RecordingSummary recording;
    private final Threads threads;
    private final long begin;
    private final long end;
    private final LongSummaryStatistics virtual;
    private final Processors processors;
    private final Evidence evidence;

    PoolSummary(RecordingSummary recording, Threads threads, long begin, long end, LongSummaryStatistics virtual,
            Processors processors, boolean socketsSampled, boolean tooMany) {
        this.recording = recording;
        this.threads = threads;
        this.begin = begin;
        this.end = end;
        this.virtual = virtual;
        this.processors = processors;
        this.evidence = new Evidence(threshold(PoolEvents.PARK), threshold(PoolEvents.SOCKET_READ), socketsSampled,
                tooMany);
    }

    PoolReport report() {
        EventSetting dumps = recording.settings().of(PoolEvents.DUMP);
        boolean dumped = Boolean.TRUE.equals(dumps.enabled());
        for (WorkerThread thread : threads.all()) {
            if (thread.pool() != null) {
                thread.close(begin, end, dumped);
            }
        }
        List<Pool> pools = threads.pools().stream().filter(PoolBuilder::isPool)
                .map(pool -> pool.build(evidence, processors)).filter(pool -> pool.threadsInAll() > 0)
                .sorted(Comparator.comparing(Pool::answer).thenComparing(Pool::busyNanos, Comparator.reverseOrder())
                        .thenComparing(Pool::name))
                .toList();
        long others = threads.pools().stream().filter(pool -> !pool.isPool()).mapToLong(PoolBuilder::threads).sum()
                + threads.leftOut();
        long carriers =
                pools.stream().filter(pool -> pool.kind() == PoolKind.CARRIERS).mapToLong(Pool::threadsInAll).sum();
        return new PoolReport(PoolReport.FORMAT, PoolReport.VERSION, recording.file(), recording.damage(),
                recording.jvm(),
                recording.durationNanos(), recording.events(), recording.lostBytes(), recording.settings().all(),
                new PoolReport.Virtual(carriers, virtual.getCount(), virtual.getSum()), pools,
                others, new NotRecorded(recording, evidence, dumped).sentences());
    }

    private Long threshold(String event) {
        EventSetting setting = recording.settings().of(event);
        return setting.wasOff() ? null : setting.thresholdNanos();
    }
}
