package loomshowcase.diagnose.dump.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import loomshowcase.diagnose.dump.model.SchedulerState;
import loomshowcase.diagnose.dump.model.ThreadDump;

/**
 * A process and its dumps.
 *
 * @param pid     0 if no dump says it
 * @param moments the earliest first; at least one
 * @param unused  each {@code Thread.print} that no dump with all threads is {@linkplain #BESIDE beside}
 */
public record DumpedProcess(long pid, List<Moment> moments, List<ThreadDump> unused) {

    /** A {@code Thread.print} says more of a dump that is not further away than this. */
    static final Duration BESIDE = Duration.ofSeconds(60);

    public DumpedProcess {
        moments = List.copyOf(moments);
        unused = List.copyOf(unused);
    }

    public Moment last() {
        return moments.getLast();
    }

    public Moment first() {
        return moments.getFirst();
    }

    /** From the first moment to the last; {@code null} if there is one only, or a time is not told. */
    public Duration observed() {
        return moments.size() < 2 || first().time() == null || last().time() == null ? null
                : Duration.between(first().time(), last().time());
    }

    /**
     * Sorts dumps by process and time. Dumps that do not say their process belong to the only one, if there is only one.
     *
     * @param dumps in the order in which they were given
     */
    public static List<DumpedProcess> of(List<ThreadDump> dumps, List<SchedulerState> schedulers) {
        var byPid = new LinkedHashMap<Long, List<ThreadDump>>();
        dumps.forEach(dump -> byPid.computeIfAbsent(dump.pid(), pid -> new ArrayList<>()).add(dump));
        if (byPid.size() == 2 && byPid.containsKey(0L)) {
            List<ThreadDump> unnamed = byPid.remove(0L);
            byPid.values().iterator().next().addAll(unnamed);
        }
        var processes = new ArrayList<DumpedProcess>();
        for (Map.Entry<Long, List<ThreadDump>> process : byPid.entrySet()) {
            List<SchedulerState> states = schedulers.stream()
                    .filter(state -> state.pid() == process.getKey() || state.pid() == 0 || process.getKey() == 0)
                    .toList();
            processes.add(of(process.getKey(), process.getValue(), states));
        }
        return processes;
    }

    private static DumpedProcess of(long pid, List<ThreadDump> dumps, List<SchedulerState> states) {
        Comparator<ThreadDump> byTime = Comparator.comparing(ThreadDump::time,
                Comparator.nullsFirst(Comparator.naturalOrder()));
        List<ThreadDump> prints =
                dumps.stream().filter(dump -> !dump.format().hasVirtualThreads()).sorted(byTime).toList();
        List<ThreadDump> whole =
                dumps.stream().filter(dump -> dump.format().hasVirtualThreads()).sorted(byTime).toList();
        var moments = new ArrayList<Moment>();
        List<ThreadDump> left = new ArrayList<>(prints);
        for (ThreadDump dump : whole.isEmpty() ? prints : whole) {
            ThreadDump print = whole.isEmpty() ? dump : nearest(dump, left);
            left.remove(print);
            int number = moments.size();
            moments.add(new Moment(dump, print, states.isEmpty() ? null
                    : states.get(Math.min(number, states.size() - 1))));
        }
        return new DumpedProcess(pid, moments, left);
    }

    private static ThreadDump nearest(ThreadDump dump, List<ThreadDump> prints) {
        return prints.stream().filter(print -> distance(dump, print).compareTo(BESIDE) <= 0)
                .min(Comparator.comparing(print -> distance(dump, print))).orElse(null);
    }

    /** Zero if a time is not told. {@code Thread.print} tells its time in whole seconds. */
    private static Duration distance(ThreadDump dump, ThreadDump print) {
        Instant one = dump.time();
        Instant other = print.time();
        return Objects.isNull(one) || Objects.isNull(other) ? Duration.ZERO : Duration.between(one, other).abs();
    }
}
