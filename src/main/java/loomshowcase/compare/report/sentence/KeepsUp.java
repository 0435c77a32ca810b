package loomshowcase.compare.report.sentence;

import java.util.Optional;
import loomshowcase.compare.report.figure.Amounts;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Tie;
import loomshowcase.compare.result.OpenLoop;
import loomshowcase.compare.result.Percentile;
import loomshowcase.compare.result.Run.TaskTimes;

/**
 * That a pool keeps up with a rate, and for whom that is enough. Users come at random, and then the number in flight
 * is about Poisson's, whose deviation is the root of its mean: mean and twice that root are exceeded now and then only.
 *
 * @param pool whose needed concurrency is known, and whose queue did not grow
 */
record KeepsUp(Figures pool) {

    String against(Optional<Figures> virtual) {
        OpenLoop loop = pool.row().openLoop();
        String said = "At this rate %s %s: it %s, and %s are needed.".formatted(pool.label(),
                virtual.filter(this::ties).isPresent() ? "does as well as virtual" : "keeps up",
                LetsIn.text(pool), Amounts.number(loop.neededConcurrency()));
        double atRandom = Math.ceil(loop.neededConcurrency() + 2 * Math.sqrt(loop.neededConcurrency()));
        return !pool.row().traits().onlyWaits() || loop.concurrency() >= atRandom
                || loop.concurrency() == pool.row().tasks() ? said
                        : "%s That holds for arrivals as even as these: users who come at random may need %s."
                                .formatted(
                                        said, Amounts.number(atRandom));
    }

    private boolean ties(Figures virtual) {
        return virtual.row().openLoop() != null && !virtual.row().openLoop().queueGrew()
                && ties(virtual, Percentile.median()) && ties(virtual, Percentile.highest());
    }

    private boolean ties(Figures virtual, Percentile percentile) {
        Long own = pool.median(TaskTimes::latencyNanos, percentile);
        Long other = virtual.median(TaskTimes::latencyNanos, percentile);
        return own == null || other == null || Tie.closely(own, other);
    }
}
