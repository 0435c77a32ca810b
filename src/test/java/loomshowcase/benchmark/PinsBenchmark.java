package loomshowcase.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What it takes to read a big recording with {@code -Xmx256m}, against {@code jfr view} of the same JDK on the same file, in
 * turns. One file has pins, which {@code pins} and {@code jfr view pinned-threads} read; {@code pools} has to pass over
 * them. The other has waits of a pool, which {@code pools} and {@code jfr view latencies-by-type} read;
 * {@code pinned-threads} skips them. {@code docs/pins.md} and {@code docs/pools.md} say how to start it, and what came out.
 */
public final class PinsBenchmark {

    private PinsBenchmark() {}

    /** @param arguments the tool's jar; the file, {@code pins} or {@code pools}; how many rounds, 9 if left out */
    public static void main(String... arguments) throws IOException, InterruptedException {
        String command = arguments.length > 1 ? arguments[1] : "pins";
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 9;
        boolean isPools = command.equals("pools");
        Path folder = Files.createTempDirectory("pins-benchmark");
        Path recording = folder.resolve("many.jfr");
        try {
            Cost.of(List.of(Cost.BIN.resolve("java").toString(), "-cp", Path.of("target", "test-classes").toString(),
                    (isPools ? ManyWaits.class : ManyPins.class).getName(), recording.toString()));
            var commands = new LinkedHashMap<String, List<String>>();
            for (String tool : isPools ? List.of("pools") : List.of("pins", "pools")) {
                commands.put(tool, List.of(Cost.BIN.resolve("java").toString(), "-Xmx256m", "-jar", arguments[0], tool,
                        recording.toString()));
            }
            for (String view : isPools ? List.of("latencies-by-type", "pinned-threads") : List.of("pinned-threads")) {
                commands.put("jfr view " + view,
                        List.of(Cost.BIN.resolve("jfr").toString(), "view", view, recording.toString()));
            }
            measure(recording, isPools, rounds, commands);
        } finally {
            Files.deleteIfExists(recording);
            Files.delete(folder);
        }
    }

    private static void measure(Path recording, boolean isPools, int rounds, Map<String, List<String>> commands)
            throws IOException, InterruptedException {
        var order = new ArrayList<>(commands.keySet());
        var costs = new LinkedHashMap<String, List<Cost>>();
        order.forEach(name -> costs.put(name, new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (String name : order) {
                costs.get(name).add(Cost.of(commands.get(name)));
            }
            Collections.reverse(order);
        }
        System.out.printf(Locale.ROOT, "JDK %s, %d cores, %s, %,d bytes, median of %d%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), isPools ? "waits of a pool"
                        : "%,d pins among %,d other events".formatted(ManyPins.PINS,
                                ManyPins.PINS * ManyPins.OTHERS_PER_PIN),
                Files.size(recording), rounds);
        costs.forEach(Cost::print);
    }
}
