package loomshowcase.cli.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import loomshowcase.cli.shared.Session;
import loomshowcase.compare.fork.WithServerCpu;
import loomshowcase.compare.plan.Plan;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.plan.Rate;
import loomshowcase.compare.workload.Parameters;
import loomshowcase.compare.workload.Workload;
import loomshowcase.compare.workload.connections.Connections;
import loomshowcase.compare.workload.cpu.Cpu;
import loomshowcase.compare.workload.task.UserTask;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine;

/** The settings of each workload, as the options give them, and what must be there before its first run. */
final class Inputs {

    private static final String DOWNLOAD = "download";

    private static final Pattern CLASS_NAME = Pattern.compile(
            "(\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*\\.)*"
                    + "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");

    private final CommandLine commandLine;
    private final CompareOptions options;
    private final InputOptions inputOptions;
    private final Session session;
    private final Path folder;
    private Downloads downloads;

    Inputs(CommandLine commandLine, CompareOptions options, InputOptions inputOptions, Session session) {
        this.commandLine = commandLine;
        this.options = options;
        this.inputOptions = inputOptions;
        this.session = session;
        this.folder = session.folder();
    }

    /** The settings of a workload. Those of one that has no options of its own are the duration of a task. */
    Parameters of(Workload workload) {
        Parameters own = own(workload);
        if (options.rate == null) {
            return own;
        }
        var arriving = new TreeMap<>(own.values());
        arriving.put(Rate.PARAMETER, options.rate.text());
        return new Parameters(arriving);
    }

    private Parameters own(Workload workload) {
        return switch (workload.id()) {
            case DOWNLOAD -> downloads().parameters();
            case "cpu" -> Parameters.of(Map.of(
                    Cpu.WORK, Long.toString(inputOptions.work().cpuWorkBytes),
                    Cpu.CORES, Integer.toString(Runtime.getRuntime().availableProcessors())));
            case "connections" -> Parameters.of(Map.of(
                    Connections.CONNECTIONS, Integer.toString(inputOptions.work().connections),
                    Connections.DURATION, duration(Duration.ofMillis(100)),
                    Connections.ACQUIRE_TIMEOUT, Long.toString(inputOptions.work().acquireTimeout.toNanos())));
            case "task" -> Parameters.of(Map.of(
                    UserTask.CLASS, className(inputOptions.task().task),
                    UserTask.CLASS_PATH, new UserClassPath(commandLine).expanded(inputOptions.task().classPath)));
            default -> Parameters.of(Map.of("durationNanos", duration(Duration.ofSeconds(1))));
        };
    }

    private String className(String written) {
        if (!CLASS_NAME.matcher(written).matches()) {
            throw new ParameterException(commandLine,
                    "--task: '%s' is no class name; write it as com.acme.FetchOrder".formatted(written));
        }
        return written;
    }

    private String duration(Duration usual) {
        return Long.toString((options.duration == null ? usual : options.duration).toNanos());
    }

    private Downloads downloads() {
        if (downloads == null) {
            downloads = new Downloads(commandLine, inputOptions.downloads(), folder);
            session.atTheEnd(downloads::tidyUp);
        }
        return downloads;
    }

    /** Tells the CPU time of the embedded server; {@code null} if none was started. */
    WithServerCpu.CpuTime serverCpu() {
        return downloads == null || downloads.server() == null ? null : downloads.server()::cpuTime;
    }

    /** Starts and writes what the cells of a plan need. */
    void makeReady(Plan plan) throws IOException, InterruptedException {
        if (downloads != null) {
            int tasks = plan.toRun().stream().filter(cell -> cell.workload().id().equals(DOWNLOAD))
                    .map(PlannedCell::size).mapToInt(size -> size.tasks()).max().orElse(0);
            if (tasks > 0) {
                downloads.makeReady(tasks, folder);
            }
        }
    }
}
