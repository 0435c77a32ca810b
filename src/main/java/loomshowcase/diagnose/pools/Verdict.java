package loomshowcase.diagnose.pools;

import loomshowcase.text.Counts;

/** What is said of a pool. */
sealed interface Verdict {

    Answer answer();

    /** Without a full stop. */
    String sentence();

    /**
     * @param full  such as {@code full for 7.90 of 8.10 s}
     * @param waits such as {@code socket reads for 97 % of its busy time}
     */
    record Gains(String full, String waits) implements Verdict {
        @Override
        public Answer answer() {
            return Answer.GAINS;
        }

        @Override
        public String sentence() {
            return "%s, and waiting for %s: virtual threads remove this line".formatted(full, waits);
        }
    }

    /**
     * Full for less than half of its time. A recording does not tell how far a pool may grow, and one that makes threads
     * when it needs them is full at its peaks, without any work in line.
     */
    record GainsAtTimes(String full, String waits, int threads) implements Verdict {
        @Override
        public Answer answer() {
            return Answer.GAINS_PARTLY;
        }

        @Override
        public String sentence() {
            return "%s, and waiting for %s: virtual threads remove the line at those times, if the pool cannot grow beyond "
                    .formatted(full, waits) + "%s threads".formatted(Counts.text(threads));
        }
    }

    /** @param recorded such as {@code 32.0 ms each} */
    record LikelyGains(String full, String recorded) implements Verdict {
        @Override
        public Answer answer() {
            return Answer.LIKELY_GAINS;
        }

        @Override
        public String sentence() {
            return "%s, and most likely waiting for sockets: JFR recorded only samples of these waits (%s), so virtual "
                    .formatted(full, recorded) + "threads are likely to remove this line";
        }
    }

    /** A pool without a queue. */
    record Grows(int most, String waits) implements Verdict {
        @Override
        public Answer answer() {
            return Answer.NOTHING;
        }

        @Override
        public String sentence() {
            return "makes a new thread for each task that finds no idle one (at most %s here), so no work stands in line; "
                    .formatted(Counts.text(most)) + waits + ": virtual threads would save these threads, and no time";
        }
    }

    /** A pool with free threads. */
    record NeverFull(int most, int threads) implements Verdict {
        @Override
        public Answer answer() {
            return Answer.NOTHING;
        }

        @Override
        public String sentence() {
            return most == 0 ? "never busy for a millisecond: nothing to gain"
                    : "never more than %s of %s busy: nothing to gain".formatted(Counts.text(most),
                            Counts.text(threads));
        }
    }

    /** @param full such as {@code full for 12.0 ms of 8.10 s} */
    record SeldomFull(String full) implements Verdict {
        @Override
        public Answer answer() {
            return Answer.NOTHING;
        }

        @Override
        public String sentence() {
            return full + " only: next to nothing to gain";
        }
    }

    /** A pool of one thread. */
    record Single(String busy, String waits) implements Verdict {
        @Override
        public Answer answer() {
            return Answer.GAINS_PARTLY;
        }

        @Override
        public String sentence() {
            return "one thread, busy for %s, and waiting for %s: virtual threads would run its tasks at the same time. Must "
                    .formatted(busy, waits) + "they run one after another?";
        }
    }

    record Computes(String full, String share) implements Verdict {
        @Override
        public Answer answer() {
            return Answer.NOTHING;
        }

        @Override
        public String sentence() {
            return "computes (%s): more threads would not make it faster, virtual or not".formatted(share)
                    + (full.isEmpty() ? "" : "; " + full);
        }
    }

    /**
     * More threads would not help, though all are busy.
     *
     * @param why what holds instead
     */
    record OtherLimit(String full, String waits, String why) implements Verdict {
        @Override
        public Answer answer() {
            return Answer.OTHER_LIMIT;
        }

        @Override
        public String sentence() {
            return "%s, but waiting for %s%s".formatted(full, waits, why);
        }
    }

    record Mixed(String full, String waits) implements Verdict {
        @Override
        public Answer answer() {
            return Answer.GAINS_PARTLY;
        }

        @Override
        public String sentence() {
            return "%s; %s: virtual threads help with the waits from outside, and not with the rest".formatted(full,
                    waits);
        }
    }

    /** @param why what was not recorded */
    record Unknown(String why) implements Verdict {
        @Override
        public Answer answer() {
            return Answer.UNKNOWN;
        }

        @Override
        public String sentence() {
            return "unknown: " + why + "; record as below";
        }
    }

    record PerTask(long threads, String waits) implements Verdict {
        @Override
        public Answer answer() {
            return Answer.GAINS_PARTLY;
        }

        @Override
        public String sentence() {
            return "no pool: %s threads, a new one for each task; %s. Virtual threads do the same without a platform thread for each task"
                    .formatted(Counts.text(threads), waits);
        }
    }

    record EventLoop(int threads) implements Verdict {
        @Override
        public Answer answer() {
            return Answer.NO_POOL;
        }

        @Override
        public String sentence() {
            return "%s for many connections (select or accept): not what virtual threads replace"
                    .formatted(threads == 1 ? "one thread waits" : Counts.text(threads) + " threads wait");
        }
    }

    record Carriers() implements Verdict {
        @Override
        public Answer answer() {
            return Answer.NO_POOL;
        }

        @Override
        public String sentence() {
            return "the carriers of virtual threads: their tasks have moved already";
        }
    }
}
