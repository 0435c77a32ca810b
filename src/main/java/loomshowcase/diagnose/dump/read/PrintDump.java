package loomshowcase.diagnose.dump.read;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loomshowcase.diagnose.dump.model.DumpFormat;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.ThreadDump;
import loomshowcase.diagnose.dump.model.ThreadDump.PrintedThread;

/**
 * {@code jcmd PID Thread.print}, {@code jstack} and what {@code kill -3} writes, alone or amid a log, and the text of a
 * {@code jdk.ThreadDump} in a flight recording. It has no virtual threads, except for those on a carrier: their number, and
 * from JDK 25 on their stack.
 */
public final class PrintDump {

    private static final Pattern BEGINNING = Pattern.compile(".*Full thread dump .*?\\((\\S+).*");
    /** JDK 8 tells the version of HotSpot instead of its own. */
    private static final Pattern VERSION_OF_8 = Pattern.compile("25\\.(\\d+)-b\\d+");
    private static final Pattern PID = Pattern.compile("(\\d{1,18}):");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    private static final DateTimeFormatter WRITTEN_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final String source;
    private final long pid;
    private final Instant time;
    private final String version;
    private final List<DumpedThread> threads = new ArrayList<>();
    private final Map<Long, PrintedThread> carriers = new HashMap<>();
    private final PrintedThreads reader;
    private boolean isEnded;
    private String damage;

    private PrintDump(String source, long pid, Instant time, String version, Stacks stacks) {
        this.source = source;
        this.pid = pid;
        this.time = time;
        this.version = version;
        this.reader = new PrintedThreads(stacks, threads, carriers);
    }

    /** All dumps of a text; none if there are none. */
    static List<ThreadDump> read(String source, Lines lines, Stacks stacks) {
        var dumps = new ArrayList<ThreadDump>();
        PrintDump dump = null;
        long pid = 0;
        Instant time = null;
        try {
            while (lines.next()) {
                if (lines.startsWith("\t") || lines.startsWith("   ") || lines.startsWith("\"")) {
                    if (dump != null && !dump.isEnded) {
                        dump.reader.read(lines);
                    }
                    continue;
                }
                String line = lines.text();
                Matcher process = PID.matcher(line);
                Matcher beginning = BEGINNING.matcher(line);
                if (process.matches()) {
                    pid = Long.parseLong(process.group(1));
                } else if (TIME.matcher(line).matches()) {
                    time = time(line);
                } else if (beginning.matches()) {
                    add(dump, dumps);
                    dump = new PrintDump(source, pid, time, version(beginning.group(1)), stacks);
                    pid = 0;
                    time = null;
                } else if (dump != null) {
                    dump.isEnded |= lines.startsWith("JNI global ref");
                }
            }
        } catch (IOException e) {
            if (dump != null) {
                dump.damage = Damage.unreadable(e, dump.threads.size());
            }
        }
        add(dump, dumps);
        return dumps;
    }

    /**
     * The threads in the text of a {@code jdk.ThreadDump}, which is never cut off.
     *
     * @param time when the event was written
     */
    public static ThreadDump ofEvent(Instant time, String text) {
        var dump = new PrintDump("jdk.ThreadDump", 0, time, null, new Stacks());
        var lines = new Lines(new StringReader(text));
        try {
            while (lines.next()) {
                dump.reader.read(lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
        dump.isEnded = true;
        return dump.dump();
    }

    private static String version(String written) {
        Matcher of8 = VERSION_OF_8.matcher(written);
        return of8.matches() ? "8u" + of8.group(1) : Cleaned.text(written);
    }

    private static void add(PrintDump dump, List<ThreadDump> dumps) {
        if (dump != null) {
            dumps.add(dump.dump());
        }
    }

    private ThreadDump dump() {
        if (isEnded) {
            reader.end();
        } else if (damage == null) {
            damage = Damage.cutOff(threads.size());
        }
        return new ThreadDump(source, DumpFormat.PRINT, pid, time, version, threads, List.of(), carriers, damage);
    }

    /** It is written in the time zone of the JVM, which is taken to be that of this machine. */
    private static Instant time(String line) {
        try {
            return LocalDateTime.parse(line, WRITTEN_TIME).atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
