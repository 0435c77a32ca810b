package loomshowcase.diagnose.dump.read;

import java.util.regex.Pattern;

/** What a text may have, one after another. */
enum Part {

    /** {@code Thread.print} or {@code jstack}, or several of them amid a log; also text that is none of these. */
    PRINT,
    /** One {@code Thread.dump_to_file} as text. */
    TEXT,
    /** One {@code Thread.vthread_scheduler}. */
    SCHEDULER,
    /** {@code Thread.vthread_pollers}. */
    POLLERS;

    private static final Pattern PID = Pattern.compile("\\d{1,18}");
    private static final Pattern PID_OF_JCMD = Pattern.compile("\\d{1,18}:");
    private static final Pattern PRINTED_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\S+");
    private static final Pattern VERSION = Pattern.compile("\\d+\\S*");
    private static final Pattern POOL = Pattern.compile("\\S*ForkJoinPool@\\p{XDigit}+\\[.*");
    private static final Pattern POLLER = Pattern.compile("(?:Master|Read) I/O pollers?:.*");

    /** Whether another one of the same kind is a part of its own. */
    boolean isSingle() {
        return this == TEXT || this == SCHEDULER;
    }

    /**
     * What begins with these three lines; {@code null} if nothing does. Of a dump as text that follows one that was cut off,
     * the number of the process may be lost, as it stands in the line that was cut off.
     */
    static Part of(String first, String second, String third) {
        if (PID_OF_JCMD.matcher(first).matches()) {
            return ofJcmd(second);
        }
        if (PID.matcher(first).matches()) {
            return TIME.matcher(second).matches() ? TEXT : null;
        }
        if (TIME.matcher(first).matches()) {
            return VERSION.matcher(second).matches() && third.isEmpty() ? TEXT : null;
        }
        if (PRINTED_TIME.matcher(first).matches()) {
            return isPrint(second) ? PRINT : null;
        }
        return ofJcmd(first);
    }

    private static Part ofJcmd(String line) {
        return PRINTED_TIME.matcher(line).matches() || isPrint(line) ? PRINT
                : POOL.matcher(line).matches() ? SCHEDULER
                : POLLER.matcher(line).matches() ? POLLERS
                : null;
    }

    private static boolean isPrint(String line) {
        return line.contains("Full thread dump ");
    }
}
