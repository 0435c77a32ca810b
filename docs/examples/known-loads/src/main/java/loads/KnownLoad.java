package loads;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * A program with a pool of threads under a load that it counts itself. It records itself for some seconds as {@code jcmd PID
 * JFR.start} would, and then says how many tasks were under way, and how many threads of the pool were at work by the pool's own
 * count: {@code expected NAME TASKS THREADS}, and how that comes about.
 */
public final class KnownLoad {

    private static final long WARM_UP_MILLIS = 3_000;
    private static final long RECORDED_MILLIS = 6_000;
    private static final Path BIN = Path.of(System.getProperty("java.home"), "bin");

    private KnownLoad() {}

    /**
     * @param arguments which load, how long its waits are in milliseconds, the file of the recording, and settings other than the
     *                  JDK's default ones, such as {@code locking-threshold=0ms}
     */
    public static void main(String... arguments) throws Exception {
        long waitMillis = Long.parseLong(arguments[1]);
        var busy = new BusyTime();
        boolean isFull = arguments[0].endsWith("-full");
        // 20 clients of which each waits and then thinks as long: about ten requests at once. Or 30, who never think.
        Process outside =
                new ProcessBuilder(BIN.resolve("java").toString(), "-cp", System.getProperty("java.class.path"),
                        Outside.class.getName(), Long.toString(waitMillis), isFull ? "30" : "20",
                        Long.toString(isFull ? 0 : waitMillis)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var answers = new BufferedReader(new InputStreamReader(outside.getInputStream()));
                var questions = new PrintStream(outside.getOutputStream(), true)) {
            int service = Integer.parseInt(answers.readLine());
            Runnable request = () -> busy.count(() -> Outside.call(service));
            LoadedPool pool = switch (arguments[0]) {
                case "tomcat" -> told(questions, Servers.tomcat(50, request));
                case "tomcat-full" -> told(questions, Servers.tomcat(10, request));
                case "jetty" -> told(questions, Servers.jetty(50, false, request));
                case "jetty-full" -> told(questions, Servers.jetty(12, false, request));
                case "jetty-virtual" -> told(questions, Servers.jetty(50, true, request));
                case "postgres" -> Databases.postgres(40, 40, waitMillis, busy);
                case "postgres-full" -> Databases.postgres(Databases.CONNECTIONS, 40, waitMillis, busy);
                case "h2" -> Databases.h2(40, 40, waitMillis, busy);
                default -> throw new IllegalArgumentException(arguments[0]);
            };
            Thread.sleep(WARM_UP_MILLIS);
            List<String> settings = List.of(arguments).subList(3, arguments.length);
            record(pool, Path.of(arguments[2]).toAbsolutePath(), settings, busy);
        }
        System.exit(0);
    }

    private static LoadedPool told(PrintStream questions, Servers.Started server) {
        questions.println(server.port());
        return server.pool();
    }

    private static void record(LoadedPool pool, Path file, List<String> settings, BusyTime busy) throws JMException {
        var start = new ArrayList<>(List.of("name=known", "settings=default"));
        start.addAll(settings);
        command("jfrStart", start);
        LoadedPool.Asked asked = pool.ask();
        BusyTime.Moment begin = busy.now();
        Outside.pause(RECORDED_MILLIS);
        BusyTime.Moment end = busy.now();
        double atWork = asked.mean();
        command("jfrStop", List.of("name=known", "filename=" + file));
        System.out.printf(Locale.ROOT, "expected %s %.2f %.2f (%.1f a second of %.1f ms each)%n", pool.name(),
                end.meanSince(begin), atWork,
                end.perSecondSince(begin), 1e3 * end.meanSince(begin) / end.perSecondSince(begin));
    }

    /** What {@code jcmd} does, without another process, so that both count the same seconds. */
    private static void command(String name, List<String> arguments) throws JMException {
        ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"),
                name,
                new Object[] {arguments.toArray(String[]::new)}, new String[] {String[].class.getName()});
    }
}
