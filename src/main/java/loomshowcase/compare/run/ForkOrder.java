package loomshowcase.compare.run;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.plan.MemoryJvm;
import loomshowcase.compare.plan.Rate;
import loomshowcase.compare.workload.Settings;

/**
 * What a fork is told to do.
 *
 * @param model    the thread model's id
 * @param workload the workload's id
 * @param settings of the workload
 * @param size     of each run
 * @param rate     at which tasks arrive; {@code null} if all arrive at once
 * @param fork     which of the cell's forks it is, from 0
 * @param warmUps  runs that count in no figure, done first
 * @param runs     runs that count; 0 if the fork only checks whether the workload can be made ready
 * @param memory   what it measures in place of timed runs; {@link MemoryJvm#NONE} if it does those
 * @param moments  whether it also reports when each task of a run began and ended
 * @param report   the file to report to
 * @param forkedAt when the parent started the fork
 */
public record ForkOrder(String model, String workload, Settings settings, Size size, Rate rate, int fork, int warmUps,
        int runs, MemoryJvm memory, boolean moments, Path report, Instant forkedAt) {

    public void writeTo(DataOutput out) throws IOException {
        WireFormat.write(out,
                Arrays.asList(model, workload, settings.values(), size.tasks(), size.poolSize(), size.limit(),
                        rate == null ? null : rate.text(), fork, warmUps, runs, memory, moments, report, forkedAt));
    }

    /** By hand and not as a record: the first constructor that is called by reflection takes a fork 10 ms. */
    @SuppressWarnings("unchecked")
    static ForkOrder readFrom(DataInput in) throws IOException {
        Iterator<?> next = ((List<?>) WireFormat.read(in)).iterator();
        return new ForkOrder((String) next.next(), (String) next.next(),
                new Settings((Map<String, Object>) next.next()),
                new Size((int) next.next(), (int) next.next(), (int) next.next()), rate((String) next.next()),
                (int) next.next(), (int) next.next(), (int) next.next(), (MemoryJvm) next.next(), (boolean) next.next(),
                (Path) next.next(),
                (Instant) next.next());
    }

    private static Rate rate(String text) {
        return text == null ? null : Rate.parse(text);
    }
}
