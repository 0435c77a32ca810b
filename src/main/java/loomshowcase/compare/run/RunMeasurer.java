package loomshowcase.compare.run;

import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModel;
import loomshowcase.compare.plan.Rate;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.workload.ExactlyTimed;
import loomshowcase.compare.workload.Work;
import loomshowcase.compare.workload.Workload;

/** Does runs of one cell in this JVM and measures them. */
final class RunMeasurer {

    private final ThreadModel model;
    private final Workload workload;
    private final Size size;
    private final Rate rate;
    private final Stage.Log stages;
    private final Probes probes = new Probes();

    RunMeasurer(ThreadModel model, Workload workload, Size size, Rate rate) {
        this(model, workload, size, rate, Stage.Log.NONE);
    }

    /**
     * @param rate   at which tasks arrive; {@code null} if all arrive at once
     * @param stages hears of what begins
     */
    RunMeasurer(ThreadModel model, Workload workload, Size size, Rate rate, Stage.Log stages) {
        this.model = model;
        this.workload = workload;
        this.size = size;
        this.rate = rate;
        this.stages = stages;
    }

    /** A run, what ended it early ({@code null} if nothing did), and its tasks. */
    record Measured(Run run, Throwable endedBy, Recorder log) {}

    /**
     * Loads the harness with a task that does nothing, without a model. The first run after it is then the first use of
     * the model and of the workload, and of nothing else.
     */
    void loadHarness() {
        var recorder = new Recorder(index -> null, 1);
        RunFigures figures = record(recorder, () -> recorder.forEach(Runnable::run));
        figures.toRun(new Run.Id(0, false, false, true), null);
        probes.takeAsEmpty();
    }

    /**
     * Makes the workload ready and runs no task.
     *
     * @throws Exception if it could not be made ready
     */
    void rehearse() throws Exception {
        Work work = workload.open(size.tasks());
        stages.begins(Stage.CLOSING);
        work.close();
    }

    /**
     * Runs every task once.
     *
     * @throws Exception if the workload could not be made ready
     */
    Measured measure(int fork, boolean cold, boolean warmUp) throws Exception {
        stages.begins(Stage.OPENING);
        try (Work work = workload.open(size.tasks())) {
            stages.begins(Stage.RUNNING);
            var recorder = new Recorder(work, size.tasks(), rate);
            RunFigures figures = record(recorder, () -> model.run(recorder, size));
            recorder.check();
            Run run = figures.toRun(new Run.Id(fork, cold, false, warmUp), taskNanos());
            stages.begins(Stage.CLOSING);
            return new Measured(run, figures.endedBy(), recorder);
        }
    }

    private Long taskNanos() {
        return workload instanceof ExactlyTimed timed ? timed.exactDuration().toNanos() : null;
    }

    private interface ModelCall {
        void run() throws Exception;
    }

    private RunFigures record(Recorder recorder, ModelCall call) {
        Throwable endedBy = null;
        probes.start();
        long opened = recorder.begin();
        try {
            call.run();
        } catch (Throwable e) {
            endedBy = e;
        }
        long closed = recorder.now();
        return new RunFigures(recorder, opened, closed, probes.sinceStart(), endedBy);
    }
}
