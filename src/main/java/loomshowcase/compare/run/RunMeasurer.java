package loomshowcase.compare.run;

import java.time.Duration;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModel;
import loomshowcase.compare.plan.Rate;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.workload.Parameters;
import loomshowcase.compare.workload.Work;
import loomshowcase.compare.workload.Workload;

/** Does runs of one cell in this JVM, and takes their figures. */
final class RunMeasurer {

    private final ThreadModel model;
    private final Workload workload;
    private final Parameters parameters;
    private final Size size;
    private final Rate rate;
    private final Probes probes = new Probes();

    RunMeasurer(ThreadModel model, Workload workload, Parameters parameters, Size size) {
        this.model = model;
        this.workload = workload;
        this.parameters = parameters;
        this.size = size;
        this.rate = Rate.of(parameters).orElse(null);
    }

    /** What a run left behind: its figures, and what ended it early, if anything did. */
    record Measured(Run run, Throwable endedBy) {}

    /**
     * Loads the harness with a task that does nothing, on no model: the first run after it is the first use of the
     * model and of the workload, and of nothing else.
     */
    void loadHarness() {
        var recorder = new Recorder(index -> null, 1);
        RunFigures figures = record(recorder, () -> recorder.forEach(Runnable::run));
        figures.toRun(new Run.Id(0, false, false, true), null);
        probes.takeAsEmpty();
    }

    /**
     * Makes the workload ready, and does nothing of it.
     *
     * @throws Exception if that could not be done
     */
    void rehearse() throws Exception {
        workload.open(parameters, size.tasks()).close();
    }

    /**
     * Does every task once.
     *
     * @throws Exception if the workload could not be made ready
     */
    Measured measure(int fork, boolean cold, boolean warmUp) throws Exception {
        try (Work work = workload.open(parameters, size.tasks())) {
            var recorder = new Recorder(work, size.tasks(), rate);
            RunFigures figures = record(recorder, () -> model.run(recorder, size));
            recorder.check();
            Run run = figures.toRun(new Run.Id(fork, cold, false, warmUp), taskNanos());
            return new Measured(run, figures.endedBy());
        }
    }

    private Long taskNanos() {
        return workload.exactDuration(parameters).map(Duration::toNanos).orElse(null);
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
