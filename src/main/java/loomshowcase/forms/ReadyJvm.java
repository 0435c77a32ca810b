package loomshowcase.forms;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import loomshowcase.jvm.FormFailure;
import loomshowcase.jvm.InheritedMain;
import loomshowcase.jvm.MainClassGate;
import loomshowcase.jvm.ReleaseForms;
import loomshowcase.timeline.TimelineRecording;

/**
 * A JVM that has been started with the options that every run has, and waits before it loads the class with {@code main}.
 * What takes most of the time until a form prints its first line is over then. On JDK 25 and newer it can run any form that is
 * recorded and gets no arguments, and its command line names {@link InheritedMain}; on older ones it can run only the form
 * for which it was made.
 *
 * <p>Life cycle: {@link FormRunner#prepare} makes it; either {@link #run} uses it up, or {@link #close} ends it.
 */
public final class ReadyJvm implements AutoCloseable {

    private final FormJvm jvm;
    private final MainClassGate gate;
    private final FormClasses classes;
    private final Duration longest;
    private boolean started;

    ReadyJvm(FormJvm jvm, MainClassGate gate, FormClasses classes, Duration longest) {
        this.jvm = jvm;
        this.gate = gate;
        this.classes = classes;
        this.longest = longest;
    }

    /** Whether it can run this. Only what is recorded can be run: its flight recorder is on. */
    public boolean isFor(FormOnJdk run) {
        boolean fits =
                InheritedMain.isFoundBy(run.jdk()) ? jvm.run().jdk().equals(run.jdk()) && FormRunner.isRecorded(run)
                        : jvm.run().equals(run);
        return fits && jvm.process().isAlive();
    }

    /** Whether its JVM has started, as far as can be seen: its recorder, which takes most of that time, writes. */
    public boolean hasStarted() {
        return started || (started = TimelineRecording.hasBegun(jvm.folder()));
    }

    /** Whether {@link #compile} has nothing to do. */
    public boolean has(FormOnJdk run) throws IOException {
        return classes.has(run);
    }

    /** Compiles a form that it is likely to run, if that is necessary. Otherwise {@link #run} would do so. */
    public void compile(FormOnJdk run) throws FormFailure, IOException {
        classes.compile(run);
    }

    /**
     * Lets it run. Its wall time and its timeline begin now.
     *
     * @param run   for which it is
     * @param lines as in {@link FormRunner#start}
     * @throws FormFailure as {@link FormRunner#start}
     */
    public RunningForm run(FormOnJdk run, Consumer<String> lines) throws FormFailure, IOException {
        long now = System.nanoTime();
        classes.compile(run);
        String name = run.form().className();
        gate.open(InheritedMain.isFoundBy(run.jdk()) ? InheritedMain.classFile(name)
                : ReleaseForms.classFile(name, classes.folder()));
        return new RunningForm(jvm.of(run), gate, now, longest, lines);
    }

    /** Ends its JVM and removes its files. */
    @Override
    public void close() {
        jvm.process().kill();
        gate.close();
        jvm.guardian().close();
        jvm.removeFiles();
    }
}
