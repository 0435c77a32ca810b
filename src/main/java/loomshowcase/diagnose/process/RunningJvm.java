package loomshowcase.diagnose.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A JVM that runs on this machine, and answers to {@code jcmd}. */
public final class RunningJvm {

    /** {@code jcmd} itself waits ten seconds for a JVM to answer. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final Pattern JDK = Pattern.compile("(?m)^JDK (\\d{1,4})");

    private final Jcmd jcmd;
    private final long pid;
    private final int feature;

    private RunningJvm(Jcmd jcmd, long pid, int feature) {
        this.jcmd = jcmd;
        this.pid = pid;
        this.feature = feature;
    }

    /**
     * Asks a process whether it is a JVM that answers.
     *
     * @param program the {@code jcmd} of a JDK
     * @throws IOException if it is not; the message says why, and what to do
     */
    public static RunningJvm of(Path program, long pid) throws IOException, InterruptedException {
        Optional<String> refusal = ProcessFacts.whyNot(pid);
        if (refusal.isPresent()) {
            throw new IOException(refusal.get());
        }
        var jcmd = new Jcmd(program, pid);
        Matcher jdk = JDK.matcher(String.join("\n", jcmd.run(TO_ANSWER, "VM.version")));
        return new RunningJvm(jcmd, pid, jdk.find() ? Integer.parseInt(jdk.group(1)) : 0);
    }

    public long pid() {
        return pid;
    }

    /** The release of its JDK; 0 if it does not say. */
    public int feature() {
        return feature;
    }

    /**
     * Gives it a command of {@code jcmd}.
     *
     * @return the lines of its answer
     * @throws IOException if it refuses, or does not answer in time; the message says what to do
     */
    public List<String> ask(Duration limit, String... command) throws IOException, InterruptedException {
        return jcmd.run(limit, command);
    }

    /** Whether it knows a command. */
    public boolean knows(String command) throws IOException, InterruptedException {
        try (Stream<String> lines = jcmd.run(TO_ANSWER, "help").stream()) {
            return lines.anyMatch(line -> line.strip().equals(command));
        }
    }
}
