package loomshowcase.compare.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loomshowcase.compare.model.ScopeForm;
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

    static final Path PAGE = Path.of("docs", "download-faults.md");

    /** Enough for a task that shares a slow machine with a hundred others, if it ends by itself. */
    private static final Duration PLENTY = Duration.ofMinutes(1);
    private static final Duration LITTLE = Duration.ofMillis(250);
    private static final long MAX_SIZE = 1_000_000;

    private DownloadFaultTable() {}

    /** The models that this JVM can run. */
    static List<ThreadModel> models() {
        return ThreadModels.all().stream().filter(model -> model.previewClass().isEmpty() || canLoadForm()).toList();
    }

    private static boolean canLoadForm() {
        try {
            return ScopeForm.ofThisJvm() != null;
        } catch (LinkageError e) {
            return false;
        }
    }

    /** The outcome of each fault, all of them met in one run. */
    static Map<String, String> outcomes(ThreadModel model, Path folder) throws Exception {
        var outcomes = new LinkedHashMap<String, String>();
        try (FaultServer server = DownloadFaults.server()) {
            outcomes.putAll(run(model, server, DownloadFaults.thatEnd(), PLENTY, folder.resolve("soon")));
            outcomes.putAll(run(model, server, DownloadFaults.thatNeverEnd(), LITTLE, folder.resolve("never")));
            List<String> asked = server.requests();
            if (asked.size() != asked.stream().distinct().count()) {
                throw new AssertionError("it was asked again: " + asked);
            }
        }
        return outcomes;
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

    /** What a fault becomes, and what {@code async} may say instead on some JDKs; empty if nothing else. */
    record Expected(String outcome, String asyncOnSomeJdks) {

        boolean allows(ThreadModel model, String actual) {
            return actual.equals(outcome) || model.holdsNoThread() && actual.equals(asyncOnSomeJdks);
        }
    }

    /** The outcomes that the page holds, by the name of the fault. */
    static Map<String, Expected> expected() throws IOException {
        var expected = new LinkedHashMap<String, Expected>();
        try (Stream<String> lines = Files.lines(PAGE)) {
            lines.filter(line -> line.startsWith("| ") && !line.startsWith("| a server sends"))
                    .map(line -> line.split(" *\\| *", -1))
                    .forEach(cells -> expected.put(cells[1], new Expected(cells[2], cells[3])));
        }
        return expected;
    }

    /** Prints what differs from the page, a line for each; the exit code is 1 if anything does. */
    public static void main(String... arguments) throws Exception {
        Map<String, Expected> expected = expected();
        int different = 0;
        for (ThreadModel model : models()) {
            for (Map.Entry<String, String> outcome : outcomes(model, Files.createTempDirectory("faults")).entrySet()) {
                if (!expected.get(outcome.getKey()).allows(model, outcome.getValue())) {
                    different++;
                    System.out.printf("%s, %s: %s%n", model.id(), outcome.getKey(), outcome.getValue());
                }
            }
        }
        System.out.printf("JDK %s: %d faults on %d models, %d outcomes differ from %s%n", Runtime.version(),
                expected.size(), models().size(), different, PAGE);
        System.exit(different == 0 ? 0 : 1);
    }
}
