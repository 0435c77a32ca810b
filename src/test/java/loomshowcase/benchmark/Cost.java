package loomshowcase.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What a command took, seen from outside.
 *
 * @param seconds   wall time from its start to its end
 * @param peakBytes the most memory that was resident; 0 if the system does not tell
 */
record Cost(double seconds, long peakBytes) {

    /** The folder of {@code java}, {@code jcmd} and {@code jfr} of the JDK that measures. */
    static final Path BIN = Path.of(System.getProperty("java.home"), "bin");

    /**
     * Runs a command, whose output is thrown away.
     *
     * @throws IOException if it does not end with 0
     */
    static Cost of(List<String> command) throws IOException, InterruptedException {
        long started = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        long peak = 0;
        while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakBytes(process.pid()));
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException(command + " ended with " + process.exitValue());
        }
        return new Cost(seconds, peak);
    }

    /** Prints the medians of several runs, and the shortest and longest time. */
    static void print(String name, List<Cost> costs) {
        double[] seconds = costs.stream().mapToDouble(Cost::seconds).sorted().toArray();
        long[] peaks = costs.stream().mapToLong(Cost::peakBytes).sorted().toArray();
        System.out.printf(Locale.ROOT, "%-24s  %.2f s (%.2f to %.2f), %d MB resident at the peak%n", name,
                seconds[seconds.length / 2], seconds[0], seconds[seconds.length - 1], peaks[peaks.length / 2] >> 20);
    }

    /** Linux tells the peak of a process as long as it lives. */
    private static long peakBytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10).findFirst().orElse(0);
        } catch (IOException e) {
            // It has just ended.
            return 0;
        }
    }
}
