package loomshowcase.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loomshowcase.benchmark.HandWrittenTable.Figures;
import loomshowcase.compare.fork.ForkOptions;
import loomshowcase.compare.fork.ForkResult;
import loomshowcase.compare.fork.JvmForks;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModels;
import loomshowcase.compare.plan.Machine;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.workload.Workload;
import loomshowcase.compare.workload.download.Download;
import loomshowcase.compare.workload.download.EmbeddedServer;
import loomshowcase.compare.workload.download.Target;
import loomshowcase.compare.workload.sleep.Sleep;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.server.ServerProcess;
import loomshowcase.text.Counts;

/**
 * What does measuring cost? The cells of {@code virtual} against {@link HandWritten}: each run is the first of a fresh
 * JVM with the same options, and all take turns at going first. {@code docs/measuring.md} says how to start it, and
 * what came out.
 */
public final class HandWrittenBenchmark {

    private static final String CELL = "as a cell";
    private static final int FEWEST_SLEEPS = 1_000;

    private final Path jar;
    private final int rounds;
    private final Path folder;

    private HandWrittenBenchmark(Path jar, int rounds, Path folder) {
        this.jar = jar;
        this.rounds = rounds;
        this.folder = folder;
    }

    /**
     * {@code JAR ROUNDS [TASKS…]}: this tool's jar, how often each is measured (8 or 16, so that all go first as often),
     * and which parts, if not all: 10000, 100000 or 1000000 for sleeps, 15 or 200 for downloads.
     */
    public static void main(String... arguments) throws Exception {
        Path folder = Files.createTempDirectory("hand-written");
        try {
            var benchmark = new HandWrittenBenchmark(Path.of(arguments[0]), Integer.parseInt(arguments[1]), folder);
            System.out.printf(Locale.ROOT, "JDK %s, %d cores, medians of %s fresh JVMs each%n", Runtime.version(),
                    Runtime.getRuntime().availableProcessors(), arguments[1]);
            List<Integer> parts = arguments.length == 2 ? List.of(10_000, 100_000, 1_000_000, 15, 200)
                    : Stream.of(arguments).skip(2).map(Integer::valueOf).toList();
            for (int tasks : parts) {
                if (tasks < FEWEST_SLEEPS) {
                    benchmark.downloads(tasks);
                } else {
                    benchmark.sleeps(tasks);
                }
            }
        } finally {
            delete(folder);
        }
    }

    private void sleeps(int tasks) throws Exception {
        measure(Counts.text(tasks) + " sleeps of 1 s", cell(Sleep.DEFAULT, tasks),
                Stream.of("jep444", "lean", "barest").map(way -> List.of(way, Integer.toString(tasks))).toList());
    }

    private void downloads(int tasks) throws Exception {
        try (var server = ServerProcess.start("PT0.2S")) {
            List<Target> targets = Target.forTasks(new EmbeddedServer(server.base()).pictures(), tasks);
            Files.write(folder.resolve("addresses"),
                    targets.stream().map(target -> target.address().toString()).toList());
            measure(Counts.text(tasks) + " pictures, each after 200 ms",
                    cell(Download.DEFAULT.prepared(tasks, new StartedServer(folder, server.base())), tasks),
                    List.of(List.of("download", folder.toString())));
        }
    }

    private static PlannedCell cell(Workload workload, int tasks) {
        return new PlannedCell(InstalledJdks.running(), ThreadModels.named("virtual").orElseThrow(), workload,
                new Size(tasks, 1), Optional.empty());
    }

    private void measure(String work, PlannedCell cell, List<List<String>> byHand) throws Exception {
        var forks = new JvmForks(jar, Files.createTempDirectory(folder, "forks"),
                ForkOptions.forTasks(cell.size().tasks(), Machine.memoryBytes(), List.of()), null);
        List<String> options = ofTheTool(forks, cell).jdk().flags();
        var measured = new LinkedHashMap<String, List<Figures>>();
        for (int round = 0; round < rounds; round++) {
            for (int way : order(round, byHand.size() + 1)) {
                if (way == byHand.size()) {
                    measured.computeIfAbsent(CELL, name -> new ArrayList<>()).add(figures(ofTheTool(forks, cell)));
                } else {
                    List<String> words = byHand.get(way);
                    measured.computeIfAbsent("by hand, " + words.getFirst(), name -> new ArrayList<>())
                            .add(byHand(options, words));
                }
            }
        }
        System.out.println(work);
        var table = new HandWrittenTable(CELL, measured);
        table.print("wall", "ms", 1e6, Figures::wallNanos);
        table.print("allocated", "MB", 1 << 20, Figures::allocatedBytes);
    }

    /** Each way comes first, last and in between as often, and every other round is turned round. */
    private static List<Integer> order(int round, int ways) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, ways).boxed().toList());
        Collections.rotate(order, round / 2);
        return round % 2 == 0 ? order : order.reversed();
    }

    private static ForkResult ofTheTool(JvmForks forks, PlannedCell cell) throws InterruptedException {
        ForkResult result = forks.run(cell, 0);
        if (result.failure() != null || result.runs().getFirst().outcome().completed() < cell.size().tasks()) {
            throw new IllegalStateException(cell.label() + ": " + result);
        }
        return result;
    }

    private static Figures figures(ForkResult result) {
        Run run = result.runs().getFirst();
        return new Figures(run.wallNanos(), run.resources().allocatedBytes());
    }

    /** So that it makes its files anew, as a cell does. */
    private void deletePictures() throws IOException {
        try (var pictures = Files.newDirectoryStream(folder, "*.png")) {
            for (Path picture : pictures) {
                Files.delete(picture);
            }
        }
    }

    private Figures byHand(List<String> options, List<String> arguments)
            throws IOException, InterruptedException {
        var words = new ArrayList<String>();
        words.add(InstalledJdks.running().java().toString());
        words.addAll(options);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), HandWritten.class.getName()));
        words.addAll(arguments);
        deletePictures();
        Process process = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String[] fields = said.strip().split("\t");
        if (process.waitFor() != 0) {
            throw new IllegalStateException(arguments + " by hand ended with " + process.exitValue());
        }
        return new Figures(Long.parseLong(fields[0]), Long.parseLong(fields[1]));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
