package loomshowcase.diagnose.dump.read;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loomshowcase.diagnose.dump.model.DumpFormat;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.ThreadDump;
import loomshowcase.diagnose.dump.model.ThreadState;

/** {@code Thread.dump_to_file} as text, from JDK 21 on; it has states and locks only where the JSON has them too. */
final class TextDump {

    private static final Pattern THREAD = Pattern.compile(
            "#(\\d{1,18}) \"(.*)\"( virtual)?(?: ([A-Z_]+))?(?: \\d{4}-\\S+)?");
    private static final Pattern PID = Pattern.compile("\\d{1,18}");

    private final String source;
    private final Stacks stacks;
    private final ThreadBuilder builder = new ThreadBuilder();
    private final List<DumpedThread> threads = new ArrayList<>();
    private long pid;
    private Instant time;
    private String version;
    private boolean isInThread;
    private String damage;

    private TextDump(String source, Stacks stacks) {
        this.source = source;
        this.stacks = stacks;
    }

    /** The dump that these lines are. */
    static ThreadDump read(String source, Lines lines, Stacks stacks) {
        var dump = new TextDump(source, stacks);
        try {
            dump.readHeader(lines);
            while (lines.next()) {
                dump.read(lines);
            }
            dump.cutOff(dump.isInThread || !lines.isTerminated());
        } catch (IOException e) {
            dump.isInThread = false;
            dump.damage = Damage.unreadable(e, dump.threads.size());
        }
        return dump.dump();
    }

    private void cutOff(boolean isCutOff) {
        if (isCutOff) {
            isInThread = false;
            damage = Damage.cutOff(threads.size());
        }
    }

    private ThreadDump dump() {
        endThread();
        return new ThreadDump(source, DumpFormat.TEXT, pid, time, version, threads, List.of(), Map.of(), damage);
    }

    private void readHeader(Lines lines) throws IOException {
        boolean isFirst = lines.next() && PID.matcher(lines.text().strip()).matches();
        pid = isFirst ? Long.parseLong(lines.text().strip()) : 0;
        time = !isFirst || lines.next() ? JsonDump.time(lines.text().strip()) : null;
        version = lines.next() ? Cleaned.text(lines.text()) : null;
    }

    private void read(Lines lines) {
        if (lines.startsWith("#")) {
            endThread();
            beginThread(lines.text());
        } else if (lines.isBlank()) {
            endThread();
        } else if (isInThread && lines.startsWith("    at ")) {
            stacks.add(lines.buffer(), lines.from() + 7, lines.length() - 7);
        } else if (isInThread && lines.startsWith("      ")) {
            stacks.add(lines.buffer(), lines.from() + 6, lines.length() - 6);
        } else if (isInThread && lines.startsWith("    - ")) {
            builder.detail(lines.text());
        }
    }

    private void beginThread(String line) {
        Matcher thread = THREAD.matcher(line);
        isInThread = thread.matches();
        if (isInThread) {
            builder.begin(Long.parseLong(thread.group(1)));
            builder.name = thread.group(2);
            builder.isVirtual = thread.group(3) != null;
            builder.state = thread.group(4) == null ? ThreadState.NOT_TOLD : ThreadState.of(thread.group(4));
            stacks.begin();
        }
    }

    private void endThread() {
        if (isInThread) {
            builder.stack = stacks.end();
            builder.guessMounted();
            threads.add(builder.thread());
            isInThread = false;
        }
    }
}
