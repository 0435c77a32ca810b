package loomshowcase.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomshowcase.compare.workload.Work;
import loomshowcase.compare.workload.download.Download;
import loomshowcase.compare.workload.download.EmbeddedServer;
import loomshowcase.compare.workload.download.Target;
import loomshowcase.server.ServerProcess;

/**
 * What does a download cost by our own socket, and by the blocking clients of the JDK? Each run is the first of a fresh
 * JVM, on virtual threads, and all clients take turns at going first. {@code docs/decisions/download-client.md} says
 * how to start it, and what came out.
 */
public final class HttpClientsBenchmark {
    private static final int ROUNDS = 6;

    private enum Client { SOCKET, URL_CONNECTION, HTTP_CLIENT }

    private record Scenario(String words, String delay, int tasks, int atOnce) {}

    private record Figures(double wallMillis, double cpuMillis, String threads) {}

    private static final List<Scenario> SCENARIOS = List.of(
            new Scenario("15 pictures at once, each after 200 ms", "PT0.2S", 15, 15),
            new Scenario("1,000 pictures, 64 at once, each at once", "PT0S", 1000, 64));

    private HttpClientsBenchmark() {}

    /** Without arguments: measures all, and prints a table. With arguments: one run in this JVM, started by that. */
    public static void main(String... arguments) throws Exception {
        if (arguments.length > 0) {
            run(Client.valueOf(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]),
                    URI.create(arguments[3]), Integer.parseInt(arguments[4]));
            return;
        }
        System.out.printf(Locale.ROOT, "JDK %s, %d cores, median of %d fresh JVMs%n", Runtime.version(),
                Runtime.getRuntime().availableProcessors(), ROUNDS);
        for (Scenario scenario : SCENARIOS) {
            measure(scenario);
        }
    }

    private static void measure(Scenario scenario) throws Exception {
        Path folder = Files.createTempDirectory("http-clients");
        try (var server = ServerProcess.start(scenario.delay())) {
            var figures = new TreeMap<Client, List<Figures>>();
            int kinds = Client.values().length;
            for (int i = 0; i < ROUNDS * kinds; i++) {
                Client client = Client.values()[(i + i / kinds) % kinds];
                figures.computeIfAbsent(client, c -> new ArrayList<>())
                        .add(fork(client, folder, scenario, server.base()));
            }
            System.out.println(scenario.words());
            figures.forEach(HttpClientsBenchmark::print);
        } finally {
            delete(folder);
        }
    }

    private static void print(Client client, List<Figures> figures) {
        double[] wall = figures.stream().mapToDouble(Figures::wallMillis).sorted().toArray();
        double[] cpu = figures.stream().mapToDouble(Figures::cpuMillis).sorted().toArray();
        System.out.printf(Locale.ROOT, "  %-14s wall %5.0f ms (%.0f to %.0f)  CPU %5.0f ms  platform threads: %s%n",
                client, median(wall), wall[0], wall[wall.length - 1], median(cpu), figures.getLast().threads());
    }

    private static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static Figures fork(Client client, Path folder, Scenario scenario, URI server) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), HttpClientsBenchmark.class.getName(), client.name(),
                folder.toString(), Integer.toString(scenario.atOnce()), server.toString(),
                Integer.toString(scenario.tasks())).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String[] fields = process.inputReader(StandardCharsets.UTF_8).readLine().split("\t");
        return new Figures(Double.parseDouble(fields[0]), Double.parseDouble(fields[1]), fields[2]);
    }

    private static void run(Client client, Path folder, int atOnce, URI server, int tasks) throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        List<Target> targets = Target.forTasks(new EmbeddedServer(server).pictures(), tasks);
        try (Work work = switch (client) {
            case SOCKET -> socket(folder, server, tasks);
            case URL_CONNECTION -> urlConnection(folder, targets);
            case HTTP_CLIENT -> httpClient(folder, targets);
        }) {
            long cpuBefore = cpuNanos();
            long started = System.nanoTime();
            perform(work, targets.size(), atOnce);
            double wall = (System.nanoTime() - started) / 1e6;
            System.out.println(wall + "\t" + (cpuNanos() - cpuBefore) / 1e6 + "\t" + threads(before));
        }
        Runtime.getRuntime().halt(0);
    }

    private static void perform(Work work, int tasks, int atOnce) throws Exception {
        var permits = new Semaphore(atOnce);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<Object>>(tasks);
            for (int i = 0; i < tasks; i++) {
                int task = i;
                permits.acquire();
                futures.add(executor.submit(() -> {
                    try {
                        return work.perform(task);
                    } finally {
                        permits.release();
                    }
                }));
            }
            for (Future<Object> future : futures) {
                future.get();
            }
        }
    }

    private static Work socket(Path folder, URI server, int tasks) throws Exception {
        return Download.DEFAULT.prepared(tasks, new StartedServer(folder, server)).open(tasks);
    }

    /** Its connections are used once, as ours are. */
    private static Work urlConnection(Path folder, List<Target> targets) {
        System.setProperty("http.keepAlive", "false");
        return task -> {
            Target target = targets.get(task);
            Path part = folder.resolve("." + target.fileName() + ".part");
            try (InputStream in = target.address().toURL().openStream()) {
                if (Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING) != target.length()) {
                    throw new IOException("a wrong answer");
                }
            }
            return Files.move(part, folder.resolve(target.fileName()), StandardCopyOption.ATOMIC_MOVE);
        };
    }

    /** As its documentation would have it: one client, a file as the body; connections are kept. */
    private static Work httpClient(Path folder, List<Target> targets) {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return task -> {
            Target target = targets.get(task);
            Path part = folder.resolve("." + target.fileName() + ".part");
            var answer = client.send(HttpRequest.newBuilder(target.address()).build(), BodyHandlers.ofFile(part));
            if (answer.statusCode() != 200 || Files.size(part) != target.length()) {
                throw new IOException("a wrong answer: " + answer);
            }
            return Files.move(part, folder.resolve(target.fileName()), StandardCopyOption.ATOMIC_MOVE);
        };
    }

    /** The platform threads that the run made, by name; numbers in names do not count. */
    private static String threads(Set<Thread> before) {
        Map<String, Long> byName = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .collect(Collectors.groupingBy(thread -> thread.getName().replaceAll("\\d+", "N"), TreeMap::new,
                        Collectors.counting()));
        return byName.entrySet().stream().map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
