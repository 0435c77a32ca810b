package loomshowcase.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The threads and the memory of a process over time, read from outside, so that nothing is added to what it does. Only
 * Linux tells them; elsewhere there are no samples.
 *
 * <p>Life cycle: {@link #watch} starts a virtual thread, which {@link #close} ends.
 */
final class ProcessSamples implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(20);

    private record Seen(Instant when, int threads, long residentBytes) {}

    private final List<Seen> seen = new ArrayList<>();
    private Thread watcher;

    /**
     * @param at      milliseconds since the start of the run; negative for the last one before it
     * @param threads of the operating system, with those of the JVM itself
     * @param bytes   that are resident
     */
    record Sample(double at, int threads, long bytes) {}

    /** Watches a process until it ends. */
    void watch(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        watcher = Thread.ofVirtual().name("process-samples").start(() -> watch(status));
    }

    private void watch(Path status) {
        try {
            while (true) {
                List<String> lines = Files.readAllLines(status);
                seen.add(new Seen(Instant.now(), (int) number(lines, "Threads:"), number(lines, "VmRSS:") * 1024));
                Thread.sleep(EVERY);
            }
        } catch (IOException | InterruptedException e) {
            // The process has ended, or this is not Linux.
        }
    }

    private static long number(List<String> lines, String name) {
        return lines.stream().filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", "")).filter(digits -> !digits.isEmpty())
                .mapToLong(Long::parseLong).findFirst().orElse(0);
    }

    /** The samples of that time, and the last one before it. Ends watching. */
    List<Sample> between(Instant from, Instant to) {
        close();
        var samples = new ArrayList<Sample>();
        for (Seen each : seen) {
            if (each.when.isBefore(from)) {
                samples.clear();
            }
            if (!each.when.isAfter(to)) {
                samples.add(new Sample(TimelinePage.millis(Duration.between(from, each.when)), each.threads,
                        each.residentBytes));
            }
        }
        return samples;
    }

    @Override
    public void close() {
        if (watcher != null) {
            watcher.interrupt();
            try {
                watcher.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
