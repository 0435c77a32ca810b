package loomshowcase.benchmark;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import loomshowcase.diagnose.pools.PoolText;

/**
 * What it costs to record all waits and idle times, as {@code pools} advises: CPU time of a program whose pool of 20
 * threads waits 300,000 times for a tenth of a millisecond, without a recording, with the default one and with the
 * advised one, in turns. {@code docs/pools.md} says how to start it, and what came out.
 */
public final class WaitsRecordedBenchmark {

    private static final int WAITS = 300_000;
    private static final int THREADS = 20;
    private static final int ROUNDS = 5;

    private WaitsRecordedBenchmark() {}

    /** @param arguments none; {@code waits} is the program itself */
    public static void main(String... arguments) throws IOException, InterruptedException {
        if (arguments.length > 0) {
            waits();
            return;
        }
        Path file = Files.createTempFile("waits", ".jfr");
        String recording = "-XX:StartFlightRecording:filename=" + file;
        Map<String, String> options = new TreeMap<>(Map.of("1 without", "-Dx=y", "2 default", recording, "3 advised",
                PoolText.HOW_TO_RECORD.replace("-XX:StartFlightRecording:filename=pools.jfr", recording)));
        var seconds = new TreeMap<String, List<Double>>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var option : options.entrySet()) {
                seconds.computeIfAbsent(option.getKey(), name -> new ArrayList<>()).add(cpuSeconds(option.getValue()));
            }
        }
        System.out.printf(Locale.ROOT, "JDK %s, %,d waits, %,d bytes recorded, median of %d%n", Runtime.version(),
                WAITS,
                Files.size(file), ROUNDS);
        seconds.forEach((name, each) -> System.out.printf(Locale.ROOT, "%-10s %.2f s of CPU time%n", name,
                each.stream().sorted().toList().get(ROUNDS / 2)));
        Files.delete(file);
    }

    private static double cpuSeconds(String option) throws IOException, InterruptedException {
        Path told = Files.createTempFile("cpu", ".txt");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), option,
                "-Xlog:disable", "-cp", System.getProperty("java.class.path"), WaitsRecordedBenchmark.class.getName(),
                "waits")
                .redirectError(Redirect.INHERIT).redirectOutput(told.toFile()).start();
        if (process.waitFor() != 0) {
            throw new IOException("ended with " + process.exitValue());
        }
        double seconds = Double.parseDouble(Files.readString(told).strip());
        Files.delete(told);
        return seconds;
    }

    private static void waits() throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        for (int wait = 0; wait < WAITS; wait++) {
            pool.execute(() -> LockSupport.parkNanos(100_000));
        }
        pool.shutdown();
        pool.awaitTermination(10, TimeUnit.MINUTES);
        System.out.println(ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9);
    }
}
