package loomshowcase.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import loomshowcase.compare.measure.ForkOptions;
import loomshowcase.compare.measure.ForkResult;
import loomshowcase.compare.measure.JvmForks;
import loomshowcase.compare.measure.Machine;
import loomshowcase.compare.measure.PlannedCell;
import loomshowcase.compare.measure.Repeats;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModels;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.workload.Download;
import loomshowcase.compare.workload.EmbeddedServer;
import loomshowcase.compare.workload.Parameters;
import loomshowcase.compare.workload.Target;
import loomshowcase.compare.workload.TargetFile;
import loomshowcase.compare.workload.Workloads;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.server.ServerProcess;
import loomshowcase.text.Counts;

/**
 * What does measuring cost? The cells of {@code virtual} against {@link HandWritten}: each run is the first of a fresh
 * JVM with the same options, and both take turns at going first. {@code docs/measuring.md} says how to start it, and
 * what came out.
 */
public final class HandWrittenBenchmark {

    private record Figures(long wallNanos, long allocatedBytes) {}

    private final Path jar;
    private final int rounds;
    private final Path folder;

    private HandWrittenBenchmark(Path jar, int rounds, Path folder) {
        this.jar = jar;
        this.rounds = rounds;
        this.folder = folder;
    }

    /** {@code JAR ROUNDS}: this tool's jar, and how often each is measured; even, so that each goes first as often. */
    public static void main(String... arguments) throws Exception {
        Path folder = Files.createTempDirectory("hand-written");
        try {
            var benchmark = new HandWrittenBenchmark(Path.of(arguments[0]), Integer.parseInt(arguments[1]), folder);
            System.out.printf(Locale.ROOT, "JDK %s, %d cores, medians of %s fresh JVMs each%n", Runtime.version(),
                    Runtime.getRuntime().availableProcessors(), arguments[1]);
            for (int tasks : new int[] {10_000, 100_000, 1_000_000}) {
                benchmark.sleeps(tasks);
            }
            benchmark.downloads(15);
            benchmark.downloads(200);
        } finally {
            delete(folder);
        }
    }

    private void sleeps(int tasks) throws Exception {
        measure(Counts.text(tasks) + " sleeps of 1 s", cell("sleep", tasks, Map.of("durationNanos", "1000000000")),
                List.of("sleep", Integer.toString(tasks)));
    }

    private void downloads(int tasks) throws Exception {
        try (var server = ServerProcess.start("--delay", "200ms")) {
            List<Target> targets = new EmbeddedServer(server.base()).targets(tasks);
            TargetFile.write(folder.resolve("targets"), targets);
            Files.write(folder.resolve("addresses"),
                    targets.stream().map(target -> target.address().toString()).toList());
            measure(Counts.text(tasks) + " pictures, each after 200 ms", cell("download", tasks, Map.of(
                    Download.TARGETS, folder.resolve("targets").toString(), Download.FOLDER, folder.toString(),
                    Download.CONNECT_TIMEOUT, "10000000000", Download.IDLE_TIMEOUT, "10000000000",
                    Download.MAX_TIME, "60000000000", Download.MAX_SIZE, "0", Download.DELAY, "200000000")),
                    List.of("download", folder.toString()));
        }
    }

    private static PlannedCell cell(String workload, int tasks, Map<String, String> parameters) {
        return new PlannedCell(InstalledJdks.running(), ThreadModels.named("virtual").orElseThrow(),
                Workloads.named(workload).orElseThrow(), Parameters.of(parameters), new Size(tasks, 1),
                Repeats.ONCE, Optional.empty());
    }

    private void measure(String words, PlannedCell cell, List<String> arguments) throws Exception {
        var forks = new JvmForks(jar, Files.createTempDirectory(folder, "forks"),
                ForkOptions.forTasks(cell.size().tasks(), Machine.memoryBytes()), null);
        List<String> options = ofTheTool(forks, cell).jdk().flags();
        var tool = new ArrayList<Figures>();
        var hand = new ArrayList<Figures>();
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                tool.add(figures(ofTheTool(forks, cell)));
                hand.add(byHand(options, arguments));
            } else {
                hand.add(byHand(options, arguments));
                tool.add(figures(ofTheTool(forks, cell)));
            }
        }
        System.out.println(words);
        print("wall", "ms", 1e6, tool, hand, Figures::wallNanos);
        print("allocated", "MB", 1 << 20, tool, hand, Figures::allocatedBytes);
    }

    private static ForkResult ofTheTool(JvmForks forks, PlannedCell cell) throws InterruptedException {
        ForkResult result = forks.run(cell, 0);
        if (result.failure() != null || result.runs().getFirst().completed() < cell.size().tasks()) {
            throw new IllegalStateException(cell.label() + ": " + result);
        }
        return result;
    }

    private static Figures figures(ForkResult result) {
        Run run = result.runs().getFirst();
        return new Figures(run.wallNanos(), run.allocatedBytes());
    }

    private static Figures byHand(List<String> options, List<String> arguments) throws IOException {
        var words = new ArrayList<String>();
        words.add(InstalledJdks.running().java().toString());
        words.addAll(options);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), HandWritten.class.getName()));
        words.addAll(arguments);
        Process process = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String[] fields = process.inputReader(StandardCharsets.UTF_8).readLine().split("\t");
        return new Figures(Long.parseLong(fields[0]), Long.parseLong(fields[1]));
    }

    private static void print(String what, String unit, double size, List<Figures> tool, List<Figures> hand,
            ToLongFunction<Figures> figure) {
        double[] ours = tool.stream().mapToLong(figure).mapToDouble(value -> value / size).sorted().toArray();
        double[] bare = hand.stream().mapToLong(figure).mapToDouble(value -> value / size).sorted().toArray();
        System.out.printf(Locale.ROOT, "  %-9s  by hand %8.1f %s (%.1f to %.1f)  as a cell %8.1f (%.1f to %.1f)"
                        + "  ×%.3f%n", what, median(bare), unit, bare[0], bare[bare.length - 1], median(ours), ours[0], ours[ours.length - 1],
                median(ours) / median(bare));
    }

    private static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
