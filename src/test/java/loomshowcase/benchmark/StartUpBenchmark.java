package loomshowcase.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the tool itself costs: its help against the same help printed by picocli and nothing else, and the time
 * from the order to start a cell's JVM until just before its first run. Each is started in turn with the others, so
 * that a busy machine is busy for all. {@code docs/measuring.md} says how to start it, and what came out.
 */
public final class StartUpBenchmark {

    private static final int ROUNDS = 21;
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** Read without Jackson, which has another name in the jar. */
    private static final Pattern START_UPS = Pattern.compile("\"startUpNanos\"\\s*:\\s*\\[[\\d,\\s]+]");

    private static final String BARE_PICOCLI = "loomshowcase.cli.compare.BarePicocli";

    private StartUpBenchmark() {}

    /** Prints something and ends: what any JVM costs. */
    static final class BareJvm {

        private BareJvm() {}

        public static void main(String... arguments) {
            System.out.println("hello");
        }
    }

    /** @param arguments the tool's jar, and the jar of picocli */
    public static void main(String... arguments) throws IOException, InterruptedException {
        String jar = arguments[0];
        String ours = Path.of("target", "test-classes").toString();
        List<List<String>> commands = List.of(
                List.of("-cp", ours, BareJvm.class.getName()),
                List.of("-cp", String.join(File.pathSeparator, arguments[1], "target/classes", ours), BARE_PICOCLI,
                        "--help"),
                List.of("--enable-preview", "-jar", jar, "--help"));
        double[][] millis = new double[commands.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int turn = 0; turn < commands.size(); turn++) {
                int command = round % 2 == 0 ? turn : commands.size() - 1 - turn;
                millis[command][round] = millisOf(commands.get(command));
            }
        }
        System.out.printf(Locale.ROOT, "JDK %s, %d cores, median of %d%n", Runtime.version(),
                Runtime.getRuntime().availableProcessors(), ROUNDS);
        System.out.printf(Locale.ROOT, "a bare JVM %.0f ms, bare picocli's help %.0f ms, this tool's %.0f ms: ×%.2f%n",
                median(millis[0]), median(millis[1]), median(millis[2]), median(millis[2]) / median(millis[1]));
        System.out.printf(Locale.ROOT, "a cell, from the order to just before its first run: %.0f ms%n",
                median(cellStartUps(jar)));
    }

    private static double[] cellStartUps(String jar) throws IOException, InterruptedException {
        Path results = Files.createTempFile("start-up", ".json");
        millisOf(List.of("-jar", jar, "compare", "sleep", "-n", "1", "-d", "1ms", "-m", "virtual", "-r", "1",
                "--forks", Integer.toString(ROUNDS), "--export", results.toString()));
        Matcher startUps = START_UPS.matcher(Files.readString(results));
        Files.delete(results);
        if (!startUps.find()) {
            throw new IOException("the results hold no startUpNanos");
        }
        return Pattern.compile("\\d+").matcher(startUps.group()).results()
                .mapToDouble(nanos -> Long.parseLong(nanos.group()) / 1e6).toArray();
    }

    private static double millisOf(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        long started = System.nanoTime();
        int exitCode = builder.start().waitFor();
        if (exitCode != 0) {
            throw new IOException(command + " ended with " + exitCode);
        }
        return (System.nanoTime() - started) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
