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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final Duration SOME = Duration.ofSeconds(2);
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

    /**
     * What a fault becomes on every model, but for {@code async} on some updates of the JDK.
     *
     * @param updates whose {@code HttpClient} differs: {@code 21.0.13, 27.0.1}; empty if none does
     * @param async   what it becomes there
     */
    record Expected(String outcome, String updates, String async) {

        private static final Pattern DIFFERS = Pattern.compile("on ([\\d., ]+): (.*)");

        static Expected of(String outcome, String cell) {
            Matcher differs = DIFFERS.matcher(cell);
            return differs.matches() ? new Expected(outcome, differs.group(1), differs.group(2))
                    : new Expected(outcome, "", "");
        }

        String on(String someUpdates) {
            return !updates.isEmpty() && updates.equals(someUpdates) ? async : outcome;
        }
    }

    /** The outcomes that the page holds, by the name of the fault. */
    static Map<String, Expected> expected() throws IOException {
        var expected = new LinkedHashMap<String, Expected>();
        try (Stream<String> lines = Files.lines(PAGE)) {
            lines.filter(line -> line.startsWith("| ") && !line.startsWith("| a server sends"))
                    .map(line -> line.split(" *\\| *", -1))
                    .forEach(cells -> expected.put(cells[1], Expected.of(cells[2], cells[3])));
        }
        return expected;
    }

    /**
     * What differs from the page, a line for each outcome. For {@code async} the update of the JDK decides what is
     * expected. One that the page does not name must do in every row what one of those does that it names.
     */
    static List<String> differences(ThreadModel model, Map<String, String> outcomes, Runtime.Version jdk)
            throws IOException {
        Map<String, Expected> expected = expected();
        Stream<String> kinds = Stream.of("");
        if (model.holdsNoThread()) {
            List<String> named = expected.values().stream().map(Expected::updates).filter(list -> !list.isEmpty())
                    .distinct().toList();
            List<String> its = named.stream().filter(list -> List.of(list.split(", ")).contains(update(jdk))).toList();
            kinds = (its.isEmpty() ? named : its).stream();
        }
        return kinds.map(updates -> differences(outcomes, expected, updates))
                .min(Comparator.comparingInt(List::size)).orElseThrow();
    }

    private static List<String> differences(Map<String, String> outcomes, Map<String, Expected> expected,
            String updates) {
        return outcomes.entrySet().stream()
                .filter(outcome -> !outcome.getValue().equals(expected.get(outcome.getKey()).on(updates)))
                .map(outcome -> "%s: '%s', and not '%s'".formatted(outcome.getKey(), outcome.getValue(),
                        expected.get(outcome.getKey()).on(updates)))
                .toList();
    }

    /** {@code 21.0.13} of {@code 21.0.13.1+2}; {@code 28} of an early access. */
    static String update(Runtime.Version jdk) {
        List<Integer> numbers = jdk.version().subList(0, Math.min(3, jdk.version().size()));
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
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
                expected().size(), models().size(), different, PAGE);
        System.exit(different == 0 ? 0 : 1);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    private static int print(ThreadModel model, Map<String, String> outcomes) throws IOException {
        List<String> differences = differences(model, outcomes, Runtime.version());
        differences.forEach(line -> System.out.println(model.id() + ", " + line));
        return differences.size();
    }
}
