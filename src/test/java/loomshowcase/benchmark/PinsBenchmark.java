package loomshowcase.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What it takes to read a big recording: {@code pins} or {@code pools} with {@code -Xmx256m} against {@code jfr view
 * pinned-threads} of the same JDK on the same file, in turns. {@code docs/pins.md} and {@code docs/pools.md} say how to start
 * it, and what came out.
 */
public final class PinsBenchmark {

    private static final int ROUNDS = 9;
    private static final Path BIN = Path.of(System.getProperty("java.home"), "bin");

    private PinsBenchmark() {}

    private record Cost(double seconds, long peakBytes) {}

    /** @param arguments the tool's jar, and the command, {@code pins} or {@code pools} */
    public static void main(String... arguments) throws IOException, InterruptedException {
        String command = arguments.length > 1 ? arguments[1] : "pins";
        boolean isPools = command.equals("pools");
        Path folder = Files.createTempDirectory("pins-benchmark");
        String recording = folder.resolve("many.jfr").toString();
        run(BIN.resolve("java").toString(), "-cp", Path.of("target", "test-classes").toString(),
                (isPools ? ManyWaits.class : ManyPins.class).getName(), recording);
        List<String> pins =
                List.of(BIN.resolve("java").toString(), "-Xmx256m", "-jar", arguments[0], command, recording);
        List<String> view = List.of(BIN.resolve("jfr").toString(), "view", "pinned-threads", recording);
        var ofPins = new ArrayList<Cost>();
        var ofView = new ArrayList<Cost>();
        for (int round = 0; round < ROUNDS; round++) {
            boolean pinsFirst = round % 2 == 0;
            (pinsFirst ? ofPins : ofView).add(run((pinsFirst ? pins : view).toArray(String[]::new)));
            (pinsFirst ? ofView : ofPins).add(run((pinsFirst ? view : pins).toArray(String[]::new)));
        }
        System.out.printf(Locale.ROOT, "JDK %s, %d cores, %s, %,d bytes, median of %d%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), isPools ? "waits of a pool"
                        : "%,d pins among %,d other events".formatted(ManyPins.PINS,
                                ManyPins.PINS * ManyPins.OTHERS_PER_PIN),
                Files.size(Path.of(recording)), ROUNDS);
        print(command, ofPins);
        print("jfr view", ofView);
        Files.delete(Path.of(recording));
        Files.delete(folder);
    }

    private static void print(String name, List<Cost> costs) {
        double[] seconds = costs.stream().mapToDouble(Cost::seconds).sorted().toArray();
        long[] peaks = costs.stream().mapToLong(Cost::peakBytes).sorted().toArray();
        System.out.printf(Locale.ROOT, "%-8s  %.2f s (%.2f to %.2f), %d MB resident at the peak%n", name,
                seconds[ROUNDS / 2], seconds[0], seconds[ROUNDS - 1], peaks[ROUNDS / 2] >> 20);
    }

    private static Cost run(String... command) throws IOException, InterruptedException {
        long started = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        long peak = 0;
        while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakBytes(process.pid()));
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException(Arrays.toString(command) + " ended with " + process.exitValue());
        }
        return new Cost(seconds, peak);
    }

    /** Linux tells the peak of a process as long as it lives. */
    private static long peakBytes(long pid) throws IOException {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10).findFirst().orElse(0);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }
}
