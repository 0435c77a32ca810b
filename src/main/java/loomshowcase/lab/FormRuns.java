package loomshowcase.lab;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import loomshowcase.catalogue.RunMode;
import loomshowcase.forms.FormOnJdk;
import loomshowcase.forms.FormOutcome;
import loomshowcase.forms.FormRunner;
import loomshowcase.forms.ReadyJvm;
import loomshowcase.forms.RunningForm;
import loomshowcase.files.TemporaryFiles;
import loomshowcase.jvm.FormFailure;
import loomshowcase.text.Reasons;
import loomshowcase.timeline.Timeline;

/**
 * Runs forms for the page, each in a JVM of its own, and tells what happens while it happens. Forms that wait run at the
 * same time; those that compute run one after another.
 */
final class FormRuns {

    private final FormRunner runner;
    private final RunQueue queue;
    private final ReadyJvms ready;
    private final Downloads downloads;

    FormRuns(FormRunner runner, RunQueue queue, ReadyJvms ready, Downloads downloads) {
        this.runner = runner;
        this.queue = queue;
        this.ready = ready;
        this.downloads = downloads;
    }

    /**
     * @param form  which form an event is about: its place in the request
     * @param jvm   what its JVM was doing when the form was asked for
     */
    private record Began(int form, String file, String jdk, JvmState jvm) {}

    /** It had not been started, was starting, or waited. */
    private enum JvmState {
        NEW, STARTING, READY;

        static JvmState of(Optional<ReadyJvm> jvm, FormOnJdk run) throws IOException {
            return jvm.isEmpty() ? NEW : jvm.get().hasStarted() && jvm.get().has(run) ? READY : STARTING;
        }
    }

    /** @param at milliseconds since the form was to be started, as in timelines */
    private record Line(int form, double at, String text) {}

    private record Drawn(int form, TimelinePage timeline) {}

    private record Failed(int form, String reason) {}

    /**
     * @param verdict of a claim's form; {@code null} for lessons
     * @param known   the verdict that is known for this JDK; {@code null} for lessons
     */
    private record Ended(int form, @JsonUnwrapped RunEnd end, String verdict, String known) {}

    private record Ahead(int ahead) {}

    /** Runs what was ordered, until it ends or the page is gone. */
    void run(FormOrders.Order order, EventWriter events) throws InterruptedException, ExecutionException {
        events.whileOpen(() -> {
            int places = order.isAlone() ? RunQueue.PLACES : order.forms().size();
            try (var ticket =
                    queue.enter(order.idea().id(), places, before -> events.send("ahead", new Ahead(before)))) {
                runAll(order, events);
                events.send("over", List.of());
            } catch (Refused e) {
                events.send("problem", new Failed(0, e.getMessage()));
            }
            return null;
        });
    }

    private void runAll(FormOrders.Order order, EventWriter events) throws InterruptedException, ExecutionException {
        List<ReadyJvm> jvms = ready.take(order);
        try {
            if (order.isAlone()) {
                for (int form = 0; form < order.forms().size(); form++) {
                    run(order.forms().get(form), form, Optional.empty(), events);
                }
            } else {
                runAtOnce(order, jvms, events);
            }
        } finally {
            jvms.forEach(ReadyJvm::close); // If anything has failed, one may wait for ever.
        }
    }

    /** @param jvms one for each form, or none */
    private void runAtOnce(FormOrders.Order order, List<ReadyJvm> jvms, EventWriter events)
            throws InterruptedException, ExecutionException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = new ArrayList<Future<?>>();
            for (int form = 0; form < order.forms().size(); form++) {
                int place = form;
                Optional<ReadyJvm> jvm = jvms.isEmpty() ? Optional.empty() : Optional.of(jvms.get(form));
                runs.add(executor.submit(() -> {
                    run(order.forms().get(place), place, jvm, events);
                    return null;
                }));
            }
            try {
                for (Future<?> run : runs) {
                    run.get();
                }
            } finally {
                executor.shutdownNow();
            }
        }
    }

    /** Keeps JVMs ready for what was ordered, if that helps, until the page is gone. */
    void keepReady(FormOrders.Order order, EventWriter events) throws InterruptedException, ExecutionException {
        events.whileOpen(() -> {
            try {
                if (ReadyJvms.canBe(order)) {
                    ready.keep(order.forms());
                } else {
                    events.send("none", List.of());
                }
            } catch (FormFailure | IOException e) {
                events.send("none", List.of()); // A run will say why.
            }
            return null;
        });
    }

    private void run(FormOnJdk run, int form, Optional<ReadyJvm> jvm, EventWriter events) throws InterruptedException {
        Instant asked = Instant.now();
        try {
            List<String> arguments = arguments(run);
            try (RunningForm running = started(run, arguments, form, jvm, asked, events)) {
                FormOutcome outcome = followed(running, form, asked, events);
                events.send("ended", new Ended(form, RunEnd.of(outcome, asked), outcome.verdict().orElse(null),
                        outcome.knownVerdict().orElse(null)));
            } finally {
                arguments.stream().findFirst().map(Path::of).ifPresent(TemporaryFiles::remove);
            }
        } catch (FormFailure e) {
            events.send("failed", new Failed(form, e.getMessage()));
        } catch (IOException e) {
            events.send("failed", new Failed(form, Reasons.of(e)));
        }
    }

    /** The first of them is a new folder. */
    private List<String> arguments(FormOnJdk run) throws IOException {
        return run.idea().words().runMode() == RunMode.WITH_ADDRESSES ? downloads.arguments() : List.of();
    }

    private RunningForm started(FormOnJdk run, List<String> arguments, int form, Optional<ReadyJvm> jvm, Instant asked,
            EventWriter events) throws FormFailure, IOException {
        Consumer<String> lines = line -> events.send("line",
                new Line(form, TimelinePage.millis(Duration.between(asked, Instant.now())), line));
        events.send("began", new Began(form, run.form().fileName(), run.jdk().version(), JvmState.of(jvm, run)));
        return jvm.isPresent() ? jvm.get().run(run, lines) : runner.start(run, arguments, lines);
    }

    private static FormOutcome followed(RunningForm running, int form, Instant asked, EventWriter events)
            throws IOException, InterruptedException {
        try (var live = running.follow(timeline -> draw(timeline, form, asked, events))) {
            return running.await();
        }
    }

    private static void draw(Timeline timeline, int form, Instant asked, EventWriter events) {
        try {
            events.send("timeline", new Drawn(form, TimelinePage.of(timeline, asked).soFar()));
        } catch (UncheckedIOException e) {
            // The page is gone, which ends the run. JFR, whose thread this is, would print the exception.
        }
    }
}
