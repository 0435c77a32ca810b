package loomshowcase.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Running;
import loomshowcase.forms.FormRun;
import loomshowcase.forms.FormRunner;
import loomshowcase.jvm.FormFailure;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.timeline.Recordings;
import loomshowcase.timeline.Timeline;
import loomshowcase.timeline.TimelineRecording;

/**
 * Runs forms in JVMs of their own: side by side those that wait, one at a time those that compute, each once.
 *
 * <p>Life cycle: makes a temporary folder, and the picture server when a form first needs it; {@link #close} ends and
 * removes both.
 */
final class FormRuns implements AutoCloseable {

    /** A form to run on a JDK. */
    record Order(Idea idea, Form form, InstalledJdk jdk) {

        @Override
        public String toString() {
            return "%s on JDK %s".formatted(form.fileName(), jdk.version());
        }
    }

    /** What it printed; and its timeline, which is null without {@code recorded}. */
    record Outcome(List<String> output, Timeline timeline) {}

    private final FormRunner runner;
    private final int atOnce;
    private final boolean recorded;
    private final Path folder;
    private final AtomicInteger number = new AtomicInteger();
    private Pictures pictures;

    /**
     * @param classes  the tool's jar, or its folder of classes
     * @param atOnce   how many forms run side by side
     * @param recorded whether for a timeline
     */
    FormRuns(Path classes, int atOnce, boolean recorded) throws IOException {
        this.runner = new FormRunner(classes);
        this.atOnce = atOnce;
        this.recorded = recorded;
        this.folder = Files.createTempDirectory("loom-showcase-gallery-");
    }

    /**
     * Runs them all.
     *
     * @param failures gets a line for each that could not be run, did not end well or wrote to standard error
     * @return what the others printed
     */
    Map<Order, Outcome> run(List<Order> orders, List<String> failures) throws IOException, InterruptedException {
        Map<Order, Outcome> outcomes = new ConcurrentHashMap<>();
        run(orders.stream().filter(order -> !isAlone(order)).toList(), atOnce, outcomes, failures);
        run(orders.stream().filter(FormRuns::isAlone).toList(), 1, outcomes, failures);
        return outcomes;
    }

    private static boolean isAlone(Order order) {
        return order.idea().words().running() == Running.ALONE;
    }

    private void run(List<Order> orders, int threads, Map<Order, Outcome> outcomes, List<String> failures)
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

    private Outcome run(Order order) throws IOException, InterruptedException, FormFailure {
        Path own = Files.createDirectory(folder.resolve("run-" + number.incrementAndGet()));
        Path recording = own.resolve("recording.jfr");
        List<String> options = recorded ? TimelineRecording.jvmOptions(recording, own) : List.of();
        var output = new ArrayList<String>();
        FormRun run = runner.run(order.form(), order.jdk(), own, options, arguments(order, own), output::add);
        if (!run.wentWell() || !run.errors().isEmpty()) {
            throw new IOException("it ended with exit code %s and these errors: %s"
                    .formatted(run.exitCode(), run.errors()));
        }
        return new Outcome(new Privacy(order.jdk(), own, folder).masked(output),
                recorded ? Recordings.read(recording) : null);
    }

    private List<String> arguments(Order order, Path own) throws IOException {
        if (order.idea().words().running() != Running.WITH_ADDRESSES) {
            return List.of();
        }
        var arguments = new ArrayList<String>();
        arguments.add(Files.createDirectory(own.resolve("pictures")).toString());
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
