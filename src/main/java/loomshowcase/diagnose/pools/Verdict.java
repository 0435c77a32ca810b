package loomshowcase.diagnose.pools;

import loomshowcase.text.Counts;

/**
 * What is said of a pool.
 *
 * @param sentence without a full stop
 */
record Verdict(Answer answer, String sentence) {

    /**
     * @param full  such as {@code full for 7.90 of 8.10 s}
     * @param waits such as {@code socket reads for 97 % of its busy time}
     */
    static Verdict gains(String full, String waits) {
        return new Verdict(Answer.GAINS,
                "%s, and waiting for %s: virtual threads remove this line".formatted(full, waits));
    }

    /**
     * Full for less than half of its time. A recording does not tell how far a pool may grow, and one that makes threads
     * when it needs them is full at its peaks, without any work in line.
     */
    static Verdict gainsAtTimes(String full, String waits, int threads) {
        return new Verdict(Answer.GAINS_PARTLY,
                "%s, and waiting for %s: virtual threads remove the line at those times, if the pool cannot grow beyond %s threads"
                        .formatted(full, waits, Counts.text(threads)));
    }

    /** @param recorded such as {@code 32.0 ms each} */
    static Verdict likelyGains(String full, String recorded) {
        return new Verdict(Answer.LIKELY_GAINS,
                ("%s, and most likely waiting for sockets: JFR recorded only samples of these waits (%s), so virtual "
                        + "threads are likely to remove this line").formatted(full, recorded));
    }

    /** A pool without a queue. */
    static Verdict grows(int most, String waits) {
        return new Verdict(Answer.NOTHING,
                ("makes a new thread for each task that finds no idle one (at most %s here), so no work stands in line; "
                        + "%s: virtual threads would save these threads, and no time")
                        .formatted(Counts.text(most), waits));
    }

    /** A pool with free threads. */
    static Verdict neverFull(int most, int threads) {
        return new Verdict(Answer.NOTHING, most == 0 ? "never busy for a millisecond: nothing to gain"
                : "never more than %s of %s busy: nothing to gain".formatted(Counts.text(most),
                        Counts.text(threads)));
    }

    /** @param full such as {@code full for 12.0 ms of 8.10 s} */
    static Verdict seldomFull(String full) {
        return new Verdict(Answer.NOTHING, full + " only: next to nothing to gain");
    }

    /** A pool of one thread. */
    static Verdict single(String busy, String waits) {
        return new Verdict(Answer.GAINS_PARTLY,
                ("one thread, busy for %s, and waiting for %s: virtual threads would run its tasks at the same time. Must "
                        + "they run one after another?").formatted(busy, waits));
    }

    /** @param isMachineBusy whether no processor was free for more threads */
    static Verdict computes(String full, String share, boolean isMachineBusy) {
        return new Verdict(Answer.NOTHING,
                "computes (%s): more threads, virtual or not, %s".formatted(share,
                        isMachineBusy ? "would not make it faster" : "help only while processors are free")
                        + (full.isEmpty() ? "" : "; " + full));
    }

    /**
     * More threads would not help, though all are busy.
     *
     * @param why what holds instead
     */
    static Verdict otherLimit(String full, String waits, String why) {
        return new Verdict(Answer.OTHER_LIMIT, "%s, but waiting for %s%s".formatted(full, waits, why));
    }

    static Verdict mixed(String full, String waits) {
        return new Verdict(Answer.GAINS_PARTLY,
                "%s; %s: virtual threads help with the waits from outside, and not with the rest".formatted(full,
                        waits));
    }

    /** @param why what was not recorded */
    static Verdict unknown(String why) {
        return new Verdict(Answer.UNKNOWN, "unknown: " + why + "; record as below");
    }

    /** No pool: each task has a thread of its own. */
    static Verdict threadPerTask(long threads, String waits) {
        return new Verdict(Answer.GAINS_PARTLY,
                ("no pool: %s threads, a new one for each task; %s. Virtual threads do the same without a platform "
                        + "thread for each task").formatted(Counts.text(threads), waits));
    }

    static Verdict eventLoop(int threads) {
        return new Verdict(Answer.NO_POOL,
                "%s for many connections (select or accept): not what virtual threads replace".formatted(
                        threads == 1 ? "one thread waits" : Counts.text(threads) + " threads wait"));
    }

    static Verdict carriers() {
        return new Verdict(Answer.NO_POOL,
                "the carriers of virtual threads: their tasks have moved already");
    }
}
