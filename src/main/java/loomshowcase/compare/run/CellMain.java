package loomshowcase.compare.run;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import loomshowcase.compare.model.ThreadModel;
import loomshowcase.compare.model.ThreadModels;
import loomshowcase.compare.result.HeldTasks;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.workload.Workload;
import loomshowcase.compare.workload.Workloads;
import loomshowcase.jvm.OomKiller;
import loomshowcase.jvm.ParentPipeWatch;

/**
 * The main class of a fork: takes its orders from standard input, does the runs, writes the report and halts. It
 * halts because JVMs take their time to leave when virtual threads have used sockets, and nobody waits for that.
 */
public final class CellMain {

    private final CellSpec spec;
    private final CellReport.Writer report;

    private CellMain(CellSpec spec, CellReport.Writer report) {
        this.spec = spec;
        this.report = report;
    }

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        CellSpec spec = CellSpec.readFrom(new DataInputStream(System.in));
        ParentPipeWatch.start();
        OomKiller.preferThisJvm();
        try (var report = new CellReport.Writer(spec.report())) {
            new CellMain(spec, report).run();
        }
        Runtime.getRuntime().halt(0);
    }

    private void run() throws IOException {
        report.write(thisJvm());
        try {
            if (spec.weigh()) {
                report.write(weigh());
            } else {
                runAll(new RunMeasurer(model(), workload(), spec.parameters(), spec.size()));
            }
        } catch (Exception | LinkageError | OutOfMemoryError e) {
            report.write(new CellReport.Ended(Failures.kind(e), Failures.message(e)));
        }
    }

    private HeldTasks weigh() throws InterruptedException {
        return new Weighing(model(), spec.size(), Weighing.patience(spec.size().tasks())).weigh();
    }

    private void runAll(RunMeasurer measurer) throws Exception {
        measurer.loadHarness();
        if (spec.runs() == 0) {
            measurer.rehearse();
        }
        report.write(Duration.between(spec.forkedAt(), Instant.now()).toNanos());
        for (int run = 0; run < spec.warmUps() + spec.runs(); run++) {
            RunMeasurer.Measured measured = measurer.measure(spec.fork(), run == 0, run < spec.warmUps());
            report.write(measured.run());
            if (measured.endedBy() != null) {
                report.write(ended(measured.endedBy(), measured.run().completed()));
                return;
            }
        }
    }

    private static CellReport.Ended ended(Throwable cause, int completed) {
        return new CellReport.Ended(Failures.kind(cause),
                "%s after %s tasks".formatted(Failures.kind(cause), completed));
    }

    private static Jdk thisJvm() {
        return new Jdk(Runtime.version().feature(), System.getProperty("java.runtime.version"),
                System.getProperty("java.vendor"), ManagementFactory.getRuntimeMXBean().getInputArguments());
    }

    private ThreadModel model() {
        return ThreadModels.named(spec.model()).orElseThrow();
    }

    private Workload workload() {
        return Workloads.named(spec.workload()).orElseThrow();
    }
}
