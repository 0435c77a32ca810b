package loomshowcase.diagnose.pools;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pool to which a thread belongs by its name: threads whose names differ only in their last number are of one pool.
 *
 * @param text such as {@code http-nio-8080-exec-*}
 * @param kind what is known of the threads by that name
 */
record PoolName(String text, PoolKind kind) {

    static final String CARRIERS = "CarrierThreads";

    private static final Pattern LAST_NUMBER = Pattern.compile("\\d+(?!.*\\d)");

    private static final List<String> OF_THE_JDK =
            List.of("JFR ", "JFR:", "Attach Listener", "Common-Cleaner", "Cleaner-",
                    "Finalizer", "Keep-Alive-Timer", "Notification Thread", "Read-Poller", "Reference Handler",
                    "Signal Dispatcher",
                    "VirtualThread-unparker", "Write-Poller", "process reaper", "RMI Reaper", "GC Daemon");

    /** Names that begin with this are of one pool, whatever follows. */
    private static final Pattern BEGINNING =
            Pattern.compile("(qtp\\d+-|RMI TCP Connection\\(|OkHttp )\\S*.*", Pattern.DOTALL);

    private record Known(Pattern names, PoolKind kind) {
        Known(String names, PoolKind kind) {
            this(Pattern.compile(names), kind);
        }
    }

    private static final List<Known> KNOWN = List.of(
            new Known("(https?|ajp)-\\S*-exec-.*|catalina-exec-.*", PoolKind.TOMCAT),
            new Known("(https?|ajp)-\\S*-(Poller|Acceptor|ClientPoller)\\S*", PoolKind.EVENT_LOOP),
            new Known("qtp\\d+-.*", PoolKind.JETTY),
            new Known("XNIO-\\d+ task-.*|default task-.*", PoolKind.UNDERTOW),
            new Known("XNIO-\\d+ (I/O-|Accept).*|default (I/O-|Accept).*", PoolKind.EVENT_LOOP),
            new Known("\\w*EventLoopGroup-.*|reactor-http-.*|reactor-tcp-.*|vert\\.x-eventloop-.*|lettuce-.*Loop-.*"
                    + "|(ratpack|grpc).*(ELG|EventLoop).*|HttpClient-\\d+-SelectorManager", PoolKind.EVENT_LOOP),
            new Known("ForkJoinPool.*-worker-.*", PoolKind.FORK_JOIN),
            new Known("scheduling-.*|Catalina-utility-.*|Timer-\\d+|\\S*[sS]cheduler\\S*", PoolKind.SCHEDULER));

    /** @param group the name of its thread group; {@code null} if it is not known */
    static PoolName of(String thread, String group) {
        if (CARRIERS.equals(group)) {
            return new PoolName("ForkJoinPool-*-worker-*", PoolKind.CARRIERS);
        }
        PoolKind kind = KNOWN.stream().filter(known -> known.names().matcher(thread).matches()).map(Known::kind)
                .findFirst().orElse(PoolKind.OTHER);
        Matcher beginning = BEGINNING.matcher(thread);
        if (beginning.matches()) {
            return new PoolName(beginning.group(1) + "*", kind);
        }
        return new PoolName(LAST_NUMBER.matcher(thread).replaceFirst("*"), kind);
    }

    /** Whether the thread is of the JVM, of the JDK or of JFR, and not of the program. */
    static boolean isOfJvm(String thread, String group) {
        return "system".equals(group) && !thread.startsWith("ForkJoinPool")
                || OF_THE_JDK.stream().anyMatch(thread::startsWith);
    }
}
