package loomshowcase.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loomshowcase.catalogue.FormCode;
import loomshowcase.catalogue.RunMode;
import loomshowcase.forms.FormOnJdk;
import loomshowcase.forms.FormOutcome;
import loomshowcase.forms.FormRunner;
import loomshowcase.forms.RunningForm;
import loomshowcase.jvm.FormFailure;
import loomshowcase.lab.RecordedRun;
import loomshowcase.lab.RecordedRuns;
import loomshowcase.lab.RunEnd;
import loomshowcase.lab.TimedLine;
import loomshowcase.lab.TimelinePage;
import loomshowcase.timeline.Timeline;

/**
 * Runs each form once: several at a time if they wait, one at a time if they compute.
 *
 * <p>Life cycle: creates a temporary folder, and starts the picture server when a form first needs it. {@link #close}
 * removes the folder and ends the server.
 */
final class FormRuns implements AutoCloseable {

    /** A run, and its timeline, which is null for a claim. */
    record Outcome(RecordedRun run, Timeline timeline) {

        List<String> output() {
            return run.lines().stream().map(TimedLine::text).toList();
        }
    }

    private final FormRunner runner;
    private final int atOnce;
    private final Path folder;
    private Pictures pictures;

    /**
     * @param classes the tool's jar, or its folder of classes
     * @param atOnce  how many forms run at once
     */
    FormRuns(Path classes, int atOnce) throws IOException {
        this.folder = Files.createTempDirectory("loom-showcase-gallery-");
        this.runner = new FormRunner(classes, folder);
        this.atOnce = atOnce;
    }

    /**
     * Runs them all.
     *
     * @param failures gets a line for each that could not be run, did not end well or wrote to standard error
     * @return what the others printed
     */
    Map<FormOnJdk, Outcome> run(List<FormOnJdk> orders, List<String> failures)
            throws IOException, InterruptedException {
        Map<FormOnJdk, Outcome> outcomes = new ConcurrentHashMap<>();
        run(orders.stream().filter(order -> !isAlone(order)).toList(), atOnce, outcomes, failures);
        run(orders.stream().filter(FormRuns::isAlone).toList(), 1, outcomes, failures);
        return outcomes;
    }

    private static boolean isAlone(FormOnJdk order) {
        return order.idea().words().runMode() == RunMode.ALONE;
    }

    private void run(List<FormOnJdk> orders, int threads, Map<FormOnJdk, Outcome> outcomes, List<String> failures)
            throws IOException, InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            var runs = new ArrayList<Future<Outcome>>();
            orders.forEach(order -> runs.add(executor.submit(() -> run(order))));
            for (int i = 0; i < runs.size(); i++) {
                try {
                    outcomes.put(orders.get(i), runs.get(i).get());
                } catch (ExecutionException e) {
                    failures.add("%s: %s".formatted(orders.get(i), e.getCause().getMessage()));
                }
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private Outcome run(FormOnJdk run) throws IOException, InterruptedException, FormFailure {
        List<String> arguments = arguments(run);
        var times = new CopyOnWriteArrayList<Double>();
        Instant asked = Instant.now();
        try (RunningForm running = runner.start(run, arguments,
                line -> times.add(TimelinePage.millis(Duration.between(asked, Instant.now()))))) {
            FormOutcome outcome = running.await();
            if (!outcome.succeeded() || !outcome.errors().isEmpty()) {
                throw new IOException("it ended with exit code %s and these errors: %s"
                        .formatted(outcome.exitCode(), outcome.errors()));
            }
            return new Outcome(recorded(run, outcome, times, asked),
                    outcome.recording() == null ? null : outcome.timeline());
        }
    }

    private RecordedRun recorded(FormOnJdk run, FormOutcome outcome, List<Double> times, Instant asked) {
        List<String> output = new OutputMask(run.jdk(), folder).masked(outcome.output());
        FormCode code = FormCode.of(run.form());
        return new RecordedRun(RecordedRuns.key(run.form()), run.jdk().version(), LocalDate.now().toString(),
                RecordedRun.mark(code), code.first(), IntStream.range(0, output.size())
                        .mapToObj(i -> new TimedLine(i < times.size() ? times.get(i) : null, output.get(i))).toList(),
                RunEnd.of(outcome, asked));
    }

    private List<String> arguments(FormOnJdk run) throws IOException {
        if (run.idea().words().runMode() != RunMode.WITH_ADDRESSES) {
            return List.of();
        }
        var arguments = new ArrayList<String>();
        arguments.add(Files.createTempDirectory(folder, "pictures-").toString());
        arguments.addAll(pictures().addresses());
        return arguments;
    }

    private synchronized Pictures pictures() throws IOException {
        if (pictures == null) {
            pictures = Pictures.start(folder);
        }
        return pictures;
    }

    @Override
    public void close() throws IOException {
        if (pictures != null) {
            pictures.close();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
