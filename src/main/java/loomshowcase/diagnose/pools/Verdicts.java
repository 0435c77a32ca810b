package loomshowcase.diagnose.pools;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import loomshowcase.diagnose.pools.WaitKind.Source;
import loomshowcase.text.Digits;
import loomshowcase.text.Durations;
import loomshowcase.text.Listed;

/** What is to be said of a pool, no stronger than what was recorded. */
final class Verdicts {

    /** A pool that is full for less of its time has seldom work in line. */
    private static final double SELDOM = 0.1;
    private static final double MOST_OF_IT = 0.5;
    private static final double SOME = 0.1;

    /** If less of the busy time is not told, then idle times that were not recorded cannot change what is said. */
    private static final double FEW = 0.2;
    private static final double BUSY_MACHINE = 0.9;

    private final Pool pool;
    private final Evidence evidence;

    private Verdicts(Pool pool, Evidence evidence) {
        this.pool = pool;
        this.evidence = evidence;
    }

    static Pool judge(Pool pool, Evidence evidence) {
        Verdict verdict = new Verdicts(pool, evidence).verdict();
        return pool.judged(verdict.answer(), verdict.sentence(), new PoolNotes(pool, verdict.answer()).notes());
    }

    private Verdict verdict() {
        if (pool.kind() == PoolKind.CARRIERS) {
            return Verdict.carriers();
        }
        if (pool.kind() == PoolKind.EVENT_LOOP) {
            return Verdict.eventLoop(pool.threads());
        }
        if (evidence.tooMany()) {
            return Verdict.unknown(
                    "there were more idle times than are kept in memory, so how many threads were busy at once was "
                            + "not counted; record for a shorter time");
        }
        if (pool.isThreadPerTask()) {
            return Verdict.threadPerTask(pool.threadsInAll(), spent());
        }
        if (pool.full() < SELDOM) {
            return pool.mostBusy() < pool.threads() || pool.fullNanos() == 0
                    ? Verdict.neverFull(pool.mostBusy(), pool.threads())
                    : Verdict.seldomFull(full());
        }
        return pool.threads() == 1 ? single() : ofFull();
    }

    private Verdict single() {
        if (pool.full() < MOST_OF_IT && pool.feed() == Feed.SCHEDULE) {
            return Verdict.seldomFull("busy for " + times());
        }
        return pool.waiting(Source.OUTSIDE) >= MOST_OF_IT ? Verdict.single(times(), waits(is(Source.OUTSIDE)))
                : ofFull();
    }

    private Verdict ofFull() {
        double notTold = pool.ofBusy(pool.notToldNanos());
        double cpu = pool.ofBusy(pool.cpuNanos());
        boolean isMachineBusy = pool.machineLoad() != null && pool.machineLoad() >= BUSY_MACHINE;
        if (cpu >= MOST_OF_IT || isMachineBusy && cpu >= SOME && cpu + notTold >= MOST_OF_IT) {
            return Verdict.computes(full(), "%s of its busy time on a processor%s".formatted(percent(cpu),
                    cpu < MOST_OF_IT
                            ? ", and the processors of the machine were " + percent(pool.machineLoad()) + " busy"
                            : ""),
                    isMachineBusy);
        }
        if (pool.isSampled() && notTold >= FEW && pool.waiting(Source.OUTSIDE) > 0) {
            return Verdict.likelyGains(full(), sampled());
        }
        if (notTold >= FEW && !evidence.tellsIdleTimes()) {
            return Verdict.unknown(
                    "busy for up to %s, but %s of that is neither CPU time nor a recorded wait; waits and "
                            .formatted(times(), percent(notTold)) + "idle times below " + threshold()
                            + " were not recorded");
        }
        if (pool.feed() == Feed.HAND_OFF) {
            return Verdict.grows(pool.threads(), spent());
        }
        if (pool.waiting(Source.OUTSIDE) >= MOST_OF_IT) {
            String waits = waits(is(Source.OUTSIDE));
            return pool.full() < MOST_OF_IT ? Verdict.gainsAtTimes(full(), waits, pool.threads())
                    : Verdict.gains(full(), waits);
        }
        if (pool.waiting(Source.SHARED) >= MOST_OF_IT) {
            return Verdict.otherLimit(full(), waits(is(Source.SHARED)),
                    ", while %s at work: that is the limit, not the threads".formatted(working()));
        }
        if (pool.waiting(Source.FILE) >= MOST_OF_IT) {
            return Verdict.otherLimit(full(), waits(is(Source.FILE)),
                    ": a virtual thread keeps its carrier meanwhile, so there is little to gain");
        }
        if (pool.waiting(Source.OTHERS) >= MOST_OF_IT) {
            return Verdict.otherLimit(full(), waits(is(Source.OTHERS)), ": look first at what they wait for");
        }
        return notTold >= MOST_OF_IT
                ? Verdict.unknown("%s, but %s of its busy time is neither CPU time nor a recorded wait"
                        .formatted(full(), percent(notTold)))
                : Verdict.mixed(full(), spent());
    }

    private String full() {
        return "full for " + times();
    }

    private String times() {
        return "%s of %s".formatted(Digits.ofNanos(pool.fullNanos()), Digits.ofNanos(pool.observedNanos()));
    }

    /** The kinds of waits that matter, and their share of the busy time. */
    private String waits(Predicate<Wait> counted) {
        List<Wait> waits = pool.waits().stream().filter(counted).toList();
        long nanos = waits.stream().mapToLong(Wait::totalNanos).sum();
        List<String> kinds = waits.stream().filter(wait -> wait.totalNanos() >= SOME * nanos)
                .map(wait -> wait.kind().toString()).toList();
        return "%s for %s of its busy time".formatted(Listed.and(kinds), percent(pool.ofBusy(nanos)));
    }

    /** On what the busy time was spent. */
    private String spent() {
        List<Wait> waits =
                pool.waits().stream().filter(wait -> pool.ofBusy(wait.totalNanos()) >= SOME).limit(3).toList();
        double cpu = pool.ofBusy(pool.cpuNanos());
        List<String> parts = new ArrayList<>(waits.stream()
                .sorted(Comparator.comparingLong(Wait::totalNanos).reversed())
                .map(wait -> "%s of the busy time waiting for %s".formatted(percent(pool.ofBusy(wait.totalNanos())),
                        wait.kind()))
                .toList());
        if (cpu >= SOME || parts.isEmpty()) {
            parts.add(percent(cpu) + " computing");
        }
        return Listed.and(parts);
    }

    /** How many threads, on average, were busy with something else than waiting for what is shared. */
    private String working() {
        double others = pool.meanBusy() * (1 - pool.waiting(Source.SHARED));
        return others < 1.5 ? "one was" : "about %d were".formatted(Math.round(others));
    }

    private String sampled() {
        Wait wait = pool.waits().stream().filter(Wait::sampled).findFirst().orElseThrow();
        return "%d of them, %s each".formatted(wait.count(), Digits.ofNanos(wait.totalNanos() / wait.count()));
    }

    private String threshold() {
        return evidence.parkThresholdNanos() == null ? "a threshold that is not known"
                : Durations.text(Duration.ofNanos(evidence.parkThresholdNanos()));
    }

    private static Predicate<Wait> is(Source source) {
        return wait -> wait.kind().source() == source;
    }

    static String percent(double share) {
        return share > 0 && share < 0.005 ? "<1 %" : String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
