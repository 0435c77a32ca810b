package loomshowcase.diagnose.dump.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.ThreadDump.PrintedThread;
import loomshowcase.diagnose.dump.model.ThreadState;

/** The threads of a {@code Thread.print}: a carrier is followed by the virtual thread on it. */
final class PrintedThreads {

    private static final Pattern THREAD = Pattern.compile("\"(.*)\" #(\\d{1,18}) (.*)");
    private static final Pattern CPU = Pattern.compile("\\bcpu=(\\d{1,15}(?:\\.\\d{1,6})?)ms");
    private static final Pattern ELAPSED = Pattern.compile("\\belapsed=(\\d{1,12}(?:\\.\\d{1,6})?)s");
    private static final Pattern STATE = Pattern.compile("\\s+java\\.lang\\.Thread\\.State: ([A-Z_]+).*");
    private static final Pattern CARRIED = Pattern.compile("\\s+(?:Carrying|Mounted) virtual thread #(\\d{1,18}).*");
    private static final Pattern INITIALIZED = Pattern.compile(".*Class initialization monitor for (\\S+).*");
    private static final Pattern ADDRESS = Pattern.compile("\\btid=\\S+(?: nid=\\S+)?");
    private static final Pattern SYNCHRONIZER = Pattern.compile("\\s*- (<.*)");

    private final Stacks stacks;
    private final List<DumpedThread> threads;
    private final Map<Long, PrintedThread> carriers;
    private final ThreadBuilder platform = new ThreadBuilder();
    private final ThreadBuilder virtual = platform.another();

    private ThreadBuilder current;
    private boolean isInSynchronizers;
    private long carried;
    private String initialized;
    private long cpuNanos;
    private long elapsedNanos;
    private String address;

    PrintedThreads(Stacks stacks, List<DumpedThread> threads, Map<Long, PrintedThread> carriers) {
        this.stacks = stacks;
        this.threads = threads;
        this.carriers = carriers;
    }

    void read(Lines lines) {
        if (lines.startsWith("\tat ")) {
            if (current != null) {
                stacks.add(lines.buffer(), lines.from() + 4, lines.length() - 4);
            }
        } else if (lines.startsWith("\"")) {
            end();
            begin(lines.text());
        } else if (current != null) {
            readDetail(lines.text());
        }
    }

    /** The last thread is whole. */
    void end() {
        if (current == null) {
            return;
        }
        current.stack = stacks.end();
        threads.add(platform.thread());
        if (current == virtual) {
            threads.add(virtual.thread());
        }
        carriers.put(platform.id, new PrintedThread(cpuNanos, elapsedNanos, carried, initialized, address));
        current = null;
    }

    private void begin(String line) {
        Matcher thread = THREAD.matcher(line);
        if (!thread.matches()) {
            return;
        }
        platform.begin(Long.parseLong(thread.group(2)));
        platform.name = thread.group(1);
        cpuNanos = nanos(CPU, thread.group(3), 6);
        elapsedNanos = nanos(ELAPSED, thread.group(3), 9);
        Matcher found = ADDRESS.matcher(thread.group(3));
        address = found.find() ? found.group() : "";
        current = platform;
        carried = 0;
        initialized = null;
        isInSynchronizers = false;
        stacks.begin();
    }

    private void readDetail(String line) {
        Matcher state = STATE.matcher(line);
        Matcher mounted = CARRIED.matcher(line);
        Matcher initialization = INITIALIZED.matcher(line);
        Matcher synchronizer = SYNCHRONIZER.matcher(line);
        if (state.matches()) {
            current.state = ThreadState.of(state.group(1));
        } else if (mounted.matches()) {
            carried = Long.parseLong(mounted.group(1));
            if (line.contains("Mounted")) {
                beginMounted();
            }
        } else if (initialization.matches()) {
            initialized = Cleaned.text(initialization.group(1));
        } else if (line.contains("Locked ownable synchronizers")) {
            isInSynchronizers = true;
        } else if (isInSynchronizers && synchronizer.matches()) {
            platform.detail("- locked " + synchronizer.group(1));
        } else {
            current.detail(line);
        }
    }

    private void beginMounted() {
        platform.stack = stacks.end();
        virtual.begin(carried);
        virtual.isVirtual = true;
        virtual.carrier = platform.id;
        current = virtual;
        stacks.begin();
    }

    /** @param scale by which power of ten the amount is to be multiplied */
    private static long nanos(Pattern amount, String text, int scale) {
        Matcher matcher = amount.matcher(text);
        return matcher.find() ? new BigDecimal(matcher.group(1)).movePointRight(scale).longValue() : -1;
    }
}
