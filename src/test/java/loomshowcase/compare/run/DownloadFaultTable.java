package loomshowcase.compare.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModel;
import loomshowcase.compare.model.ThreadModels;
import loomshowcase.compare.workload.Work;
import loomshowcase.compare.workload.download.DownloadFaults;
import loomshowcase.compare.workload.download.DownloadFixture;
import loomshowcase.compare.workload.download.FaultServer;
import loomshowcase.compare.workload.download.Target;

/**
 * What becomes of each fault of a server, as a run of a model records it. {@code docs/download-faults.md} holds the
 * outcomes; {@link DownloadFaultsTest} and, for other JDKs, {@code .ci/download-faults} compare.
 */
final class DownloadFaultTable {

    /** Enough for a task that shares a slow machine with a hundred others, if it ends by itself. */
    private static final Duration PLENTY = Duration.ofMinutes(1);
    private static final Duration SOME = Duration.ofSeconds(2);
    private static final Duration LITTLE = Duration.ofMillis(250);
    private static final long MAX_SIZE = 1_000_000;

    private DownloadFaultTable() {}

    /** The models that this JVM can run. */
    static List<ThreadModel> models() {
        return ThreadModels.all().stream().filter(RunnableModels::canRun).toList();
    }

    /** The outcome of each fault that a JVM can meet and go on. */
    static Map<String, String> outcomes(ThreadModel model, Path folder) throws Exception {
        try (FaultServer server = DownloadFaults.server()) {
            var outcomes = run(model, server, DownloadFaults.thatEnd(), PLENTY, folder.resolve("soon"));
            outcomes.putAll(run(model, server, DownloadFaults.thatNeverEnd(), LITTLE, folder.resolve("never")));
            List<String> asked = server.requests();
            if (asked.size() != asked.stream().distinct().count()) {
                throw new AssertionError("it was asked again: " + asked);
            }
            return outcomes;
        }
    }

    /** The outcome of the others. */
    private static Map<String, String> harmfulOutcomes(ThreadModel model, Path folder) throws Exception {
        try (FaultServer server = DownloadFaults.server()) {
            return run(model, server, DownloadFaults.thatHarm(), SOME, folder);
        }
    }

    private static Map<String, String> run(ThreadModel model, FaultServer server, List<String> faults, Duration most,
            Path folder) throws Exception {
        var fixture = new DownloadFixture(folder).maxTime(most).maxSize(MAX_SIZE);
        var targets = new ArrayList<Target>();
        for (String fault : faults) {
            targets.add(Target.of(server.address(DownloadFaults.path(fault)), "file-" + targets.size()));
        }
        var outcomes = new LinkedHashMap<String, String>();
        try (Work work = fixture.open(targets)) {
            var recorder = new Recorder(work, faults.size());
            model.run(recorder, new Size(faults.size(), 16, 16));
            recorder.check();
            for (int task = 0; task < faults.size(); task++) {
                outcomes.put(faults.get(task),
                        outcome(recorder, task, fixture.folder().resolve("file-" + task), server));
            }
        }
        long whole = outcomes.values().stream().filter(outcome -> outcome.startsWith("a file")).count();
        if (fixture.files().size() != whole) {
            throw new AssertionError("left behind: " + fixture.files());
        }
        return outcomes;
    }

    private static String outcome(Recorder recorder, int task, Path file, FaultServer server) throws IOException {
        Throwable thrown = recorder.thrown(task);
        if (thrown == null) {
            return recorder.finished(task) == 0 ? "never ended" : "a file of " + Files.size(file) + " bytes";
        }
        return (Failures.kind(thrown) + ": " + Failures.message(thrown))
                .replace(server.address("").getAuthority(), "HOST").replaceAll("HOST/\\d+", "HOST/x");
    }

    /** Prints what differs from the page, a line for each; the exit code is 1 if anything does. Leaves no file behind. */
    public static void main(String... arguments) throws Exception {
        Path folder = Files.createTempDirectory("faults");
        int different = 0;
        try {
            for (ThreadModel model : models()) {
                different += print(model, outcomes(model, folder.resolve(model.id())));
            }
            for (ThreadModel model : models()) {
                different += print(model, harmfulOutcomes(model, folder.resolve(model.id() + "-harmful")));
            }
        } finally {
            remove(folder);
        }
        System.out.printf("JDK %s: %d faults on %d models, %d outcomes differ from %s%n", Runtime.version(),
                DownloadFaultPage.expected().size(), models().size(), different, DownloadFaultPage.FILE);
        System.exit(different == 0 ? 0 : 1);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    private static int print(ThreadModel model, Map<String, String> outcomes) throws IOException {
        List<String> differences = DownloadFaultPage.differences(model, outcomes, Runtime.version());
        differences.forEach(line -> System.out.println(model.id() + ", " + line));
        return differences.size();
    }
}
