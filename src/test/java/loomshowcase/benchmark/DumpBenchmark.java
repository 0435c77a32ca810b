package loomshowcase.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What it takes to read the dump of a million virtual threads: {@code dump} with {@code -Xmx256m}. Then, on a tenth of it
 * and in turns, {@code dump} against {@code jq} and Python, which only count the states of the threads.
 * {@code docs/dump.md} says how to start it, and what came out.
 */
public final class DumpBenchmark {

    private static final String JQ = "[.threadDump.threadContainers[].threads[].state] | group_by(.) | map(length)";
    private static final String PYTHON = "import json, sys, collections; d = json.load(open(sys.argv[1])); "
            + "print(collections.Counter(t.get('state') for c in d['threadDump']['threadContainers'] for t in c['threads']))";

    private DumpBenchmark() {}

    /** @param arguments the tool's jar; how many threads, a million if it is left out; how many rounds, 5 if left out */
    public static void main(String... arguments) throws IOException, InterruptedException {
        int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        Path folder = Files.createTempDirectory("dump-benchmark");
        try {
            Path whole = dump(threads, folder.resolve("whole.json"));
            measure(whole, threads, rounds, Map.of("dump", tool(arguments[0], whole)));
            Files.delete(whole);
            Path tenth = dump(threads / 10, folder.resolve("tenth.json"));
            var commands = new LinkedHashMap<String, List<String>>();
            commands.put("dump", tool(arguments[0], tenth));
            commands.put("jq", List.of("jq", "-c", JQ, tenth.toString()));
            commands.put("python3", List.of("python3", "-c", PYTHON, tenth.toString()));
            measure(tenth, threads / 10, rounds, commands);
        } finally {
            for (String name : List.of("whole.json", "tenth.json")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }

    private static List<String> tool(String jar, Path file) {
        return List.of(Cost.BIN.resolve("java").toString(), "-Xmx256m", "-jar", jar, "dump", file.toString());
    }

    private static Path dump(int threads, Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Cost.BIN.resolve("java").toString(), "-Xmx4g", "-cp",
                Path.of("target", "test-classes").toString(), ManyThreads.class.getName(), Integer.toString(threads))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader out = process.inputReader()) {
            if (!"READY".equals(out.readLine())) {
                throw new IOException("the threads did not start");
            }
            Cost cost = Cost.of(
                    List.of(Cost.BIN.resolve("jcmd").toString(), Long.toString(process.pid()), "Thread.dump_to_file",
                            "-format=json", file.toString()));
            System.out.printf(Locale.ROOT, "jcmd took %.1f s to write %,d threads, %,d bytes%n", cost.seconds(),
                    threads,
                    Files.size(file));
        } finally {
            process.destroyForcibly().waitFor();
        }
        return file;
    }

    private static void measure(Path file, int threads, int rounds, Map<String, List<String>> commands)
            throws IOException, InterruptedException {
        var costs = new LinkedHashMap<String, List<Cost>>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                costs.computeIfAbsent(command.getKey(), name -> new ArrayList<>()).add(Cost.of(command.getValue()));
            }
        }
        System.out.printf(Locale.ROOT, "JDK %s, %d cores, %,d threads, %,d bytes, median of %d%n", Runtime.version(),
                Runtime.getRuntime().availableProcessors(), threads, Files.size(file), rounds);
        costs.forEach(Cost::print);
    }
}
