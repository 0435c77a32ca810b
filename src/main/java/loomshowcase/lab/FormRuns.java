package loomshowcase.lab;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.RunMode;
import loomshowcase.forms.FormOnJdk;
import loomshowcase.forms.FormOutcome;
import loomshowcase.forms.FormRunner;
import loomshowcase.forms.RunningForm;
import loomshowcase.jvm.FormFailure;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.text.Reasons;
import loomshowcase.timeline.Timeline;

/**
 * Runs forms for the page, each in a JVM of its own, and tells what happens while it happens. Forms that wait run at the
 * same time; those that compute run one after another.
 */
final class FormRuns {

    /** So many forms stand side by side on the page. */
    static final int MOST = 3;

    private final Catalogue catalogue;
    private final LabJdks jdks;
    private final FormRunner runner;
    private final RunQueue queue;
    private final Downloads downloads;

    FormRuns(Catalogue catalogue, LabJdks jdks, FormRunner runner, RunQueue queue, Downloads downloads) {
        this.catalogue = catalogue;
        this.jdks = jdks;
        this.runner = runner;
        this.queue = queue;
        this.downloads = downloads;
    }

    /** What the page asks for: names of this catalogue and of this machine's JDKs. */
    record Request(String idea, List<Choice> forms) {}

    /** @param form its key, as in {@link IdeaPage.FormPage} */
    record Choice(String form, String jdk) {}

    /** Which form an event is about: its place in the request. */
    private record Began(int form, String file, String jdk) {}

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

    /** A run that the catalogue allows. */
    record Order(Idea idea, List<FormOnJdk> forms) {

        /** Whether nothing else may run at the same time, not even the forms of this order. */
        boolean isAlone() {
            return idea.words().runMode() == RunMode.ALONE;
        }
    }

    /** @throws Refused if the request names something that is not here, or that cannot be run */
    Order check(Request request) throws Refused {
        Idea idea = catalogue.named(String.valueOf(request.idea()))
                .orElseThrow(() -> new Refused(404, "the catalogue has no such idea"));
        List<Choice> choices = request.forms() == null ? List.of() : request.forms();
        if (choices.isEmpty() || choices.size() > MOST) {
            throw new Refused(400, "choose 1 to %d forms".formatted(MOST));
        }
        var forms = new ArrayList<FormOnJdk>();
        for (Choice choice : choices) {
            forms.add(check(idea, choice));
        }
        return new Order(idea, forms);
    }

    private FormOnJdk check(Idea idea, Choice choice) throws Refused {
        Form form = idea.forms().stream().filter(each -> choice != null && IdeaPage.key(each).equals(choice.form()))
                .findFirst().orElseThrow(() -> new Refused(404, idea.id() + " has no such form"));
        InstalledJdk jdk = jdks.named(choice.jdk())
                .orElseThrow(() -> new Refused(404, "this JDK was not here when the lab was started"));
        var reason = CourseJdks.unable(idea, form, jdk.feature());
        if (reason.isPresent()) {
            throw new Refused(409, form.fileName() + " " + reason.get());
        }
        return new FormOnJdk(idea, form, jdk);
    }

    /** Runs what was ordered, until it ends or the page is gone. */
    void run(Order order, EventWriter events) throws InterruptedException, ExecutionException {
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

    private void runAll(Order order, EventWriter events) throws InterruptedException, ExecutionException {
        if (order.isAlone()) {
            for (int form = 0; form < order.forms().size(); form++) {
                run(order.forms().get(form), form, events);
            }
            return;
        }
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = new ArrayList<Future<?>>();
            for (int form = 0; form < order.forms().size(); form++) {
                int place = form;
                runs.add(executor.submit(() -> {
                    run(order.forms().get(place), place, events);
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

    private void run(FormOnJdk run, int form, EventWriter events) throws InterruptedException {
        Instant asked = Instant.now();
        events.send("began", new Began(form, run.form().fileName(), run.jdk().version()));
        try (RunningForm running = runner.start(run, arguments(run), line -> events.send("line",
                new Line(form, TimelinePage.millis(Duration.between(asked, Instant.now())), line)))) {
            FormOutcome outcome = followed(running, form, asked, events);
            events.send("ended", new Ended(form, RunEnd.of(outcome, asked), outcome.verdict().orElse(null),
                    outcome.knownVerdict().orElse(null)));
        } catch (FormFailure e) {
            events.send("failed", new Failed(form, e.getMessage()));
        } catch (IOException e) {
            events.send("failed", new Failed(form, Reasons.of(e)));
        }
    }

    private List<String> arguments(FormOnJdk run) throws IOException {
        return run.idea().words().runMode() == RunMode.WITH_ADDRESSES ? downloads.arguments() : List.of();
    }

    private static FormOutcome followed(RunningForm running, int form, Instant asked, EventWriter events)
            throws IOException, InterruptedException {
        try (var live = running.follow(timeline -> draw(timeline, form, asked, events))) {
            return running.await();
        }
    }

    private static void draw(Timeline timeline, int form, Instant asked, EventWriter events) {
        try {
            events.send("timeline", new Drawn(form, TimelinePage.of(timeline, asked)));
        } catch (UncheckedIOException e) {
            // The page is gone, which ends the run. JFR, whose thread this is, would print the exception.
        }
    }
}
