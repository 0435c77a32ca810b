package loomshowcase.diagnose.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A platform thread in a {@code jdk.ThreadDump} event. JFR writes one at the beginning and one at the end of each chunk, in the
 * format of {@code jcmd PID Thread.print}.
 *
 * @param id            as {@link Thread#threadId} returns it
 * @param cpuNanos      since the thread started; {@code null} if the dump does not say
 * @param entersMonitor whether it waits to enter a monitor
 * @param frames        its stack, such as {@code shop.Orders.save:41}, the top frame first
 */
public record DumpedThread(String name, long id, Long cpuNanos, boolean entersMonitor, List<String> frames) {

    private static final Pattern HEAD = Pattern.compile("\"(.*)\" #(\\d+) .*");
    private static final Pattern CPU = Pattern.compile(" cpu=(\\d+)\\.(\\d\\d)ms ");
    private static final Pattern FRAME = Pattern.compile("\\s+at ([^(]+)\\((.*)\\)");
    private static final Pattern LINE = Pattern.compile(".*:(\\d+)");
    private static final int NANOS_PER_DIGIT = 10_000;

    public DumpedThread {
        frames = List.copyOf(frames);
    }

    /** @param dump the text of the event */
    public static List<DumpedThread> all(String dump) {
        var threads = new ArrayList<DumpedThread>();
        String head = null;
        boolean entersMonitor = false;
        List<String> frames = new ArrayList<>();
        for (String line : (Iterable<String>) dump.lines()::iterator) {
            if (line.startsWith("\"")) {
                add(head, entersMonitor, frames, threads);
                head = line;
                entersMonitor = false;
                frames = new ArrayList<>();
            } else if (line.contains("- waiting to lock <")) {
                entersMonitor = true;
            } else {
                Matcher frame = FRAME.matcher(line);
                if (frame.matches()) {
                    Matcher number = LINE.matcher(frame.group(2));
                    frames.add(number.matches() ? frame.group(1) + ":" + number.group(1) : frame.group(1));
                }
            }
        }
        add(head, entersMonitor, frames, threads);
        return threads;
    }

    /** Threads of the JVM itself have no number, and are left out. */
    private static void add(String head, boolean entersMonitor, List<String> frames, List<DumpedThread> threads) {
        Matcher matcher = HEAD.matcher(head == null ? "" : head);
        if (matcher.matches()) {
            Matcher cpu = CPU.matcher(head);
            Long nanos = cpu.find() ? Long.parseLong(cpu.group(1) + cpu.group(2)) * NANOS_PER_DIGIT : null;
            threads.add(new DumpedThread(matcher.group(1), Long.parseLong(matcher.group(2)), nanos, entersMonitor,
                    frames));
        }
    }
}
