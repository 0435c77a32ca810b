package loomshowcase.compare.run;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import loomshowcase.compare.model.ThreadModel;
import loomshowcase.compare.model.ThreadModels;
import loomshowcase.compare.result.HeldTasks;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.workload.UserCode;
import loomshowcase.compare.workload.Workload;
import loomshowcase.compare.workload.Workloads;
import loomshowcase.jvm.OomKiller;
import loomshowcase.jvm.ParentPipeWatch;
import loomshowcase.text.Reasons;
import loomshowcase.text.Shown;

/**
 * The main class of a fork: takes its orders from standard input, does the runs, writes the report and halts. It halts
 * because a JVM takes its time to exit when virtual threads have used sockets, and nobody needs to wait for that.
 */
public final class ForkMain {

    /** Where the JVM describes a crash is no property of what is measured. */
    private static final String CRASH_FILE = "-XX:ErrorFile=";

    /** The user's code may replace it. */
    private final PrintStream out = System.out;
    private final ForkOrder order;
    private final ForkReport.Writer report;

    private ForkMain(ForkOrder order, ForkReport.Writer report) {
        this.order = order;
        this.report = report;
    }

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        ForkOrder order = ForkOrder.readFrom(new DataInputStream(System.in));
        ParentPipeWatch.start();
        OomKiller.preferThisJvm();
        try (var report = new ForkReport.Writer(order.report())) {
            new ForkMain(order, report).run();
        } catch (IOException e) {
            System.err.println("it cannot write what it measured to %s: %s".formatted(order.report(), Reasons.of(e)));
            Runtime.getRuntime().halt(1);
        }
        Runtime.getRuntime().halt(0);
    }

    private void run() throws IOException {
        report.write(thisJvm());
        Workload workload = workload();
        try {
            Stage.Log stages = workload instanceof UserCode ? report::write : Stage.Log.NONE;
            switch (order.memory()) {
                case NONE -> runAll(new RunMeasurer(model(), workload, order.size(), order.rate(), stages));
                case HELD -> report.write(holdTasks());
                case RETAINED -> report.write(new RetainedProbe(model(), workload, order.size(), stages).measure());
            }
        } catch (Exception | LinkageError | OutOfMemoryError e) {
            report.write(new ForkReport.Stopped(Failures.message(e)));
        }
        if (workload instanceof UserCode code && code.outputFolder().isPresent()) {
            endOutput(code.outputFolder().get());
        }
    }

    /** This JVM is about to halt, which flushes nothing. A print stream throws nothing if the disk is full. */
    private void endOutput(Path folder) throws IOException {
        System.out.flush();
        if (out.checkError()) {
            report.write(
                    new ForkReport.Stopped(("what the task printed could not all be written to %s: the disk is full, "
                            + "or the task closed System.out").formatted(folder)));
        }
    }

    private HeldTasks holdTasks() throws InterruptedException {
        return new HeldTasksProbe(model(), order.size(), HeldTasksProbe.patience(order.size().tasks())).holdTasks();
    }

    private void runAll(RunMeasurer measurer) throws Exception {
        measurer.loadHarness();
        if (order.runs() == 0) {
            measurer.rehearse();
        }
        report.write(Duration.between(order.forkedAt(), Instant.now()));
        for (int run = 0; run < order.warmUps() + order.runs(); run++) {
            RunMeasurer.Measured measured = measurer.measure(order.fork(), run == 0, run < order.warmUps());
            report.write(measured.run());
            if (order.moments()) {
                report.write(TaskMoments.of(measured.log()));
            }
            if (measured.endedBy() != null) {
                report.write(new ForkReport.Stopped("%s after %s tasks".formatted(
                        Failures.kind(measured.endedBy()), measured.run().outcome().completed())));
                return;
            }
        }
    }

    private static Jdk thisJvm() {
        return new Jdk(Runtime.version().feature(), System.getProperty("java.runtime.version"),
                System.getProperty("java.vendor"), ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .filter(option -> !option.startsWith(CRASH_FILE)).map(Shown::withoutPasswords).toList());
    }

    private ThreadModel model() {
        return ThreadModels.named(order.model()).orElseThrow();
    }

    private Workload workload() {
        return Workloads.named(order.workload()).orElseThrow().with(order.settings());
    }
}
