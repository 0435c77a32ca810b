package loomshowcase.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import loomshowcase.compare.fork.ForkOptions;
import loomshowcase.compare.fork.ForkResult;
import loomshowcase.compare.fork.JvmForks;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModels;
import loomshowcase.compare.plan.Machine;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.workload.Setting;
import loomshowcase.compare.workload.Settings;
import loomshowcase.compare.workload.Workload;
import loomshowcase.compare.workload.download.Download;
import loomshowcase.launch.InstalledJdks;

/**
 * Downloads against {@code curl --parallel}: 64 at once, a connection for each file, in turns. nginx serves the files.
 * Each run of a model is the first of a fresh JVM. {@code docs/measuring.md} says how to start it, and what came out.
 *
 * <p>Small files are kept until the end: ext4 makes new files slowly for a minute after many were deleted, since it does
 * not use their inodes again so soon ({@code docs/decisions/files-made-anew.md}).
 */
public final class CurlBenchmark {

    private static final int AT_ONCE = 64;

    private record Files64(String words, int files, int bytes) {

        boolean areKept() {
            return files > 1_000;
        }
    }

    private record Cost(double seconds, double cpuSeconds, long addedBytes) {}

    private final Path jar;
    private final int rounds;
    private final Path folder;

    private CurlBenchmark(Path jar, int rounds, Path folder) {
        this.jar = jar;
        this.rounds = rounds;
        this.folder = folder;
    }

    /** {@code JAR ROUNDS small|large}: this tool's jar, how many pairs, and 10,000 × 10 kB or 50 × 100 MB. */
    public static void main(String... arguments) throws Exception {
        Path folder = Files.createTempDirectory("curl-benchmark");
        try {
            new CurlBenchmark(Path.of(arguments[0]), Integer.parseInt(arguments[1]), folder)
                    .measure(arguments[2].equals("small") ? new Files64("10,000 × 10 kB", 10_000, 10_000)
                            : new Files64("50 × 100 MB", 50, 100_000_000));
        } finally {
            delete(folder);
        }
    }

    private void measure(Files64 files) throws Exception {
        Path root = Files.createDirectory(folder.resolve("root"));
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path addresses = folder.resolve("addresses");
        Files.write(root.resolve("0.bin"), new byte[files.bytes()]);
        for (int i = 1; i < files.files(); i++) {
            Files.createLink(root.resolve(i + ".bin"), root.resolve("0.bin"));
        }
        Files.write(addresses, IntStream.range(0, files.files())
                .mapToObj(i -> "http://127.0.0.1:" + port + "/" + i + ".bin").toList());
        Process nginx = nginx(root, port);
        try {
            var costs = new LinkedHashMap<String, List<Cost>>();
            for (int round = 0; round < rounds; round++) {
                var order = new ArrayList<>(List.of("curl", "virtual ≤N", "fixed-pool"));
                for (String way : round % 2 == 0 ? order : order.reversed()) {
                    costs.computeIfAbsent(way, name -> new ArrayList<>())
                            .add(way.equals("curl") ? curl(addresses, files) : model(way, addresses, files));
                }
            }
            print(files, costs);
        } finally {
            nginx.destroy();
            nginx.waitFor();
        }
    }

    /** It closes each connection after one file, since every model here uses a connection once. */
    private Process nginx(Path root, int port) throws IOException, InterruptedException {
        Path settings = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                worker_processes 1;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  sendfile on;
                  keepalive_timeout 0;
                  server { listen 127.0.0.1:%2$d backlog=1024; root %3$s; }
                }
                """.formatted(folder, port, root));
        folder.toFile().setExecutable(true, false);
        Process nginx = new ProcessBuilder("nginx", "-p", folder.toString(), "-c", settings.toString(), "-g",
                System.getProperty("user.name").equals("root") ? "user root;" : "").inheritIO().start();
        for (int attempt = 0; attempt < 100; attempt++) {
            try (var socket = new Socket("127.0.0.1", port)) {
                return nginx;
            } catch (IOException e) {
                Thread.sleep(50); // it has not begun to listen
            }
        }
        throw new IOException("nginx does not listen");
    }

    private Cost curl(Path addresses, Files64 files) throws IOException, InterruptedException {
        Path out = Files.createTempDirectory(folder, "curl");
        Path settings = folder.resolve("curl.conf");
        Files.write(settings, Files.readAllLines(addresses).stream().map(address -> "url = \"%s\"\noutput = \"%s\""
                .formatted(address, out.resolve(Path.of(URI.create(address).getPath()).getFileName()))).toList());
        long started = System.nanoTime();
        int code = new ProcessBuilder("curl", "--no-progress-meter", "--parallel", "--parallel-max",
                Integer.toString(AT_ONCE),
                "--parallel-immediate", "-K", settings.toString()).inheritIO().start().waitFor();
        double seconds = (System.nanoTime() - started) / 1e9;
        if (!files.areKept()) {
            delete(out);
        }
        if (code != 0) {
            throw new IOException("curl ended with " + code);
        }
        return new Cost(seconds, 0, 0);
    }

    private Cost model(String model, Path addresses, Files64 files) throws Exception {
        Path place = Files.createTempDirectory(folder, "model");
        Workload workload = Download.DEFAULT.withOptions(Settings.NONE.with(Setting.path("urls"), addresses)
                .with(Setting.size("maxSizeBytes"), 200_000_000L))
                .prepared(files.files(), new StartedServer(place, null));
        var cell = new PlannedCell(InstalledJdks.running(), ThreadModels.named(model).orElseThrow(), workload,
                new Size(files.files(), AT_ONCE, AT_ONCE), Optional.empty());
        ForkResult result = new JvmForks(jar, place, ForkOptions.forTasks(files.files(), Machine.memoryBytes(),
                List.of()), null).run(cell, 0);
        if (!files.areKept()) {
            delete(place);
        }
        Run run = result.runs().isEmpty() ? null : result.runs().getFirst();
        if (run == null || result.failure() != null || run.failed() > 0) {
            throw new IllegalStateException(model + ": " + result);
        }
        Long peak = run.resources().peakResidentBytes();
        return new Cost(run.wallNanos() / 1e9, run.resources().cpuNanos() / 1e9,
                peak == null ? 0 : peak - run.resources().emptyResidentBytes());
    }

    private static void print(Files64 files, Map<String, List<Cost>> costs) {
        List<Cost> curl = costs.get("curl");
        System.out.printf(Locale.ROOT, "JDK %s, %d cores, %s, %d at once, median of %d pairs in turns%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), files.words(), AT_ONCE, curl.size());
        costs.forEach((name, all) -> {
            double[] seconds = all.stream().mapToDouble(Cost::seconds).sorted().toArray();
            double[] ratios = IntStream.range(0, all.size())
                    .mapToDouble(i -> all.get(i).seconds() / curl.get(i).seconds()).sorted().toArray();
            double[] cpu = all.stream().mapToDouble(Cost::cpuSeconds).sorted().toArray();
            double[] added = all.stream().mapToDouble(Cost::addedBytes).sorted().toArray();
            System.out.printf(Locale.ROOT, "  %-10s  %6.2f s  ×%.2f of curl (%.2f to %.2f)%s%n", name,
                    median(seconds), median(ratios), ratios[0], ratios[ratios.length - 1], name.equals("curl") ? ""
                            : String.format(Locale.ROOT, "  CPU %.2f s, memory %.0f MB", median(cpu),
                                    median(added) / (1 << 20)));
        });
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
