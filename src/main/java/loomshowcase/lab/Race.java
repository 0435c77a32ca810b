package loomshowcase.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import loomshowcase.compare.fork.ForkOptions;
import loomshowcase.compare.fork.JvmForks;
import loomshowcase.compare.fork.TimedFork;
import loomshowcase.compare.report.sentence.BusyMachine;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModel;
import loomshowcase.compare.model.ThreadModels;
import loomshowcase.compare.plan.Machine;
import loomshowcase.compare.plan.Plan;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.compare.plan.PlatformThreadCap;
import loomshowcase.compare.plan.ThreadLimits;
import loomshowcase.compare.workload.sleep.Sleep;
import loomshowcase.files.TemporaryFiles;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.text.Durations;
import loomshowcase.text.Reasons;

/**
 * The race: the same sleeps on several thread models, one after another, each in a JVM of its own. The cells are
 * {@code compare}'s. While one runs, nothing is drawn; its page gets the recorded times when it is over.
 */
final class Race {

    /** Pages that show more would say nothing more. */
    private static final int MOST_TASKS = 100_000;
    private static final int LONGEST_TASK_MILLIS = 10_000;
    private static final int MOST_MODELS = 4;

    /** Nobody watches longer. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final LabJdks jdks;
    private final Path classes;
    private final Path folder;
    private final RunQueue queue;
    private final ReadyJvms ready;

    Race(LabJdks jdks, Path classes, Path folder, RunQueue queue, ReadyJvms ready) {
        this.jdks = jdks;
        this.classes = classes;
        this.folder = folder;
        this.queue = queue;
        this.ready = ready;
    }

    /**
     * What the page asks for.
     *
     * @param models by their ids
     * @param tasks  of each
     * @param millis that each task sleeps
     * @param pool   threads of the fixed pool
     * @param jdk    its key
     */
    record Request(List<String> models, int tasks, int millis, int pool, String jdk) {}

    /** A race that is allowed. */
    record Order(Request request, Plan plan) {}

    private record Ahead(int ahead) {}

    private record Problem(String reason) {}

    /**
     * @param floor the least time in which this model can do it, in milliseconds; {@code null} if there is none, or it is so
     *              long that the model is not run
     */
    private record Began(int lane, String label, Double floor) {}

    /** @param busy that other programs used the processors meanwhile; {@code null} if they did not */
    private record Over(String command, String busy) {}

    /** @throws Refused if a figure is out of its range, or a name is unknown */
    Order check(Request request) throws Refused {
        InstalledJdk jdk = jdks.named(request.jdk())
                .orElseThrow(() -> new Refused(404, "this JDK was not here when the lab was started"));
        within("tasks", request.tasks(), MOST_TASKS);
        within("milliseconds", request.millis(), LONGEST_TASK_MILLIS);
        within("threads of the pool", request.pool(), MOST_TASKS);
        List<String> names = request.models() == null ? List.of() : request.models();
        if (names.isEmpty() || names.size() > MOST_MODELS || names.stream().distinct().count() < names.size()) {
            throw new Refused(400, "choose 1 to %d models".formatted(MOST_MODELS));
        }
        var sleep = new Sleep(Duration.ofMillis(request.millis()));
        var size = new Size(request.tasks(), request.pool());
        PlatformThreadCap cap = PlatformThreadCap.of(ThreadLimits.found());
        var cells = new ArrayList<PlannedCell>();
        for (String name : names) {
            ThreadModel model = ThreadModels.all().stream()
                    .filter(each -> each.id().equals(name) && !each.hasLimit()).findFirst()
                    .orElseThrow(() -> new Refused(404, "there is no such thread model"));
            cells.add(shortEnough(new PlannedCell(jdk, model, sleep, size, Optional.empty())
                    .notRunIfModulesAreMissing().notRunBecause(cap.refuses(model, size))));
        }
        return new Order(request, new Plan(cells, 1));
    }

    private static void within(String what, int number, int most) throws Refused {
        if (number < 1 || number > most) {
            throw new Refused(400, "%d %s: give 1 to %,d".formatted(number, what, most));
        }
    }

    private static PlannedCell shortEnough(PlannedCell cell) {
        return cell.floor().filter(floor -> floor.compareTo(LONGEST) > 0).map(floor -> cell.withoutRunning(
                "needs at least %s; a race lasts %s at most".formatted(Durations.text(floor), Durations.text(LONGEST))))
                .orElse(cell);
    }

    /** Runs the models one after another, until all are done or the page is gone. */
    void run(Order order, EventWriter events) throws InterruptedException, ExecutionException {
        events.whileOpen(() -> {
            try (var ticket = queue.enter("the race", RunQueue.PLACES,
                    before -> events.send("ahead", new Ahead(before)))) {
                ready.end();
                List<Double> others = runAll(order, events);
                events.send("over", new Over(command(order.request()),
                        BusyMachine.sentenceOnModels(others).orElse(null)));
            } catch (Refused e) {
                events.send("problem", new Problem(e.getMessage()));
            } catch (IOException e) {
                events.send("problem", new Problem(Reasons.of(e)));
            }
            return null;
        });
    }

    /** Which part of the processors other programs used during each lane that was run, if the system tells. */
    private List<Double> runAll(Order order, EventWriter events) throws InterruptedException, IOException {
        Path own = Files.createTempDirectory(folder, "race-");
        try {
            return runAll(order, own, events);
        } finally {
            TemporaryFiles.remove(own);
        }
    }

    private List<Double> runAll(Order order, Path own, EventWriter events) throws InterruptedException {
        var others = new ArrayList<Double>();
        var forks = new JvmForks(classes, own,
                ForkOptions.forTasks(order.request().tasks(), Machine.memoryBytes(), List.of()), null);
        List<PlannedCell> cells = forks.prepare(order.plan()).cells();
        for (int lane = 0; lane < cells.size(); lane++) {
            PlannedCell cell = cells.get(lane);
            events.send("began",
                    new Began(lane, cell.label(), cell.floor().filter(floor -> floor.compareTo(LONGEST) <= 0)
                            .map(TimelinePage::millis).orElse(null)));
            if (cell.canRun()) {
                try (var samples = new ProcessSamples()) {
                    TimedFork timed = forks.runTimed(cell, samples::watch);
                    events.send("raced", Raced.of(lane, timed, samples));
                    if (timed.othersCpu() != null) {
                        others.add(timed.othersCpu());
                    }
                }
            } else {
                events.send("raced", Raced.not(lane, cell.reasonNotToRun().orElseThrow()));
            }
        }
        return others;
    }

    /** What does the same on a terminal. */
    private String command(Request request) {
        return "java --enable-preview -jar loom-showcase.jar compare sleep -n %d -d %dms -m %s%s --jdk %s --forks 1 --runs 1"
                .formatted(request.tasks(), request.millis(), String.join(",", request.models()),
                        request.models().contains("fixed-pool") ? " --pool-size " + request.pool() : "",
                        jdks.named(request.jdk()).orElseThrow().feature());
    }
}
