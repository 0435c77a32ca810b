package loomshowcase.forms;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import loomshowcase.jvm.MainClassGate;

/**
 * A form whose JVM has been started, with the command line that every run has, and waits before it loads the class with
 * {@code main}. What takes most of the time until a form prints its first line is over then.
 *
 * <p>Life cycle: {@link FormRunner#prepare} makes it; either {@link #run} uses it up, or {@link #close} ends it.
 */
public final class ReadyForm implements AutoCloseable {

    private final FormJvm jvm;
    private final MainClassGate gate;
    private final Duration longest;

    ReadyForm(FormJvm jvm, MainClassGate gate, Duration longest) {
        this.jvm = jvm;
        this.gate = gate;
        this.longest = longest;
    }

    /** Whether it can run this. */
    public boolean isFor(FormOnJdk run) {
        return jvm.run().equals(run) && jvm.process().isAlive();
    }

    /**
     * Lets it run. Its wall time and its timeline begin now.
     *
     * @param lines as in {@link FormRunner#start}
     */
    public RunningForm run(Consumer<String> lines) throws IOException {
        long now = System.nanoTime();
        gate.open();
        return new RunningForm(jvm, gate, now, longest, lines);
    }

    /** Ends its JVM, which has done nothing, and removes its files. */
    @Override
    public void close() {
        jvm.process().kill();
        jvm.guardian().close();
        jvm.removeFiles();
    }
}
