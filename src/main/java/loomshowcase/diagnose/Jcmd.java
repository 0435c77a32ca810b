package loomshowcase.diagnose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loomshowcase.files.TemporaryFiles;

/**
 * Asks a JVM that runs, through the {@code jcmd} of the JDK on which this tool runs. The commands are those of
 * {@code jcmd PID help}.
 */
public final class Jcmd {

    private static final Pattern VERSION = Pattern.compile("(?m)^JDK (\\d{1,4})\\b");

    private final long pid;
    private final Path jcmd;

    /** @param jcmd the program */
    Jcmd(long pid, Path jcmd) {
        this.pid = pid;
        this.jcmd = jcmd;
    }

    /** @throws IOException if there is no {@code jcmd}, or the process cannot be asked; the message says what to do */
    public static Jcmd of(long pid) throws IOException {
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        Path jcmd = Files.exists(bin.resolve("jcmd.exe")) ? bin.resolve("jcmd.exe") : bin.resolve("jcmd");
        if (!Files.isExecutable(jcmd)) {
            throw new IOException(
                    "%s has no jcmd, which is needed to ask a process; start this tool with a JDK that has it"
                            .formatted(System.getProperty("java.home")));
        }
        Optional<String> refusal = ProcessFacts.whyNot(pid);
        if (refusal.isPresent()) {
            throw new IOException(refusal.get());
        }
        if (ProcessFacts.isJvm(pid).isEmpty() && !isListed(pid, output(List.of(jcmd.toString(), "-l")))) {
            throw new IOException(
                    ("process %s is not among those that jcmd -l lists, so it may be no JVM, and to ask it would "
                            + "end it; if it is one, take the dump or recording by its own options, and give the file to this command")
                            .formatted(pid));
        }
        return new Jcmd(pid, jcmd);
    }

    /** Whether a list of JVMs, each on a line that begins with its process, has this one. */
    static boolean isListed(long pid, String list) {
        return list.lines().anyMatch(line -> line.equals(Long.toString(pid)) || line.startsWith(pid + " "));
    }

    private static String output(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    public long pid() {
        return pid;
    }

    /** The release of the JVM, such as 25; 0 if it does not tell. */
    public int feature() throws IOException, InterruptedException {
        Matcher version = VERSION.matcher(ask(Duration.ofSeconds(30), List.of("VM.version")));
        return version.find() ? Integer.parseInt(version.group(1)) : 0;
    }

    /**
     * Gives a command to the JVM.
     *
     * @param longest   how long its answer may take
     * @param arguments the command and what belongs to it, such as {@code Thread.print}, {@code -l}
     * @return what it answered
     * @throws IOException if it did not answer, or refused; the message names the process, and says why and what to do
     */
    public String ask(Duration longest, List<String> arguments) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(jcmd.toString(), Long.toString(pid)));
        line.addAll(arguments);
        Path answer = TemporaryFiles.makeFile(".txt");
        Process process = null;
        try {
            process = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(answer.toFile()).start();
            process.getOutputStream().close();
            boolean answered = process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
            String text = Files.readString(answer);
            if (!answered) {
                throw new IOException(
                        ("process %s did not answer within %s s; it may be stopped, or in a pause that does not end. "
                                + "Without its help: kill -QUIT %s lets a JVM that runs print its threads to its own "
                                + "output")
                                .formatted(pid, longest.toSeconds(), pid));
            }
            if (process.exitValue() != 0) {
                throw new IOException(refusal(text));
            }
            if (text.isBlank()) {
                throw new IOException(
                        ("jcmd said nothing of process %s: there may be no room for its answer in %s; make "
                                + "room there, or name another folder: java -Djava.io.tmpdir=FOLDER -jar …")
                                .formatted(pid, TemporaryFiles.place()));
            }
            return text;
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
            Files.deleteIfExists(answer);
        }
    }

    private String refusal(String text) {
        ProcessHandle handle = ProcessHandle.of(pid).orElse(null);
        if (handle == null) {
            return "process %s has ended".formatted(pid);
        }
        if (ProcessFacts.isOfAnotherUser(pid)) {
            return ProcessFacts.ofAnotherUser(pid, handle);
        }
        if (ProcessFacts.isInContainer(pid)) {
            return ("process %s runs in a container and does not answer from here; ask it inside, and read the file "
                    + "here: docker exec CONTAINER jcmd 1 help")
                    .formatted(pid);
        }
        if (text.contains("AttachNotSupportedException") || text.contains("not ready to participate")) {
            return ProcessFacts.withoutAttach(pid, "it is no JVM, or it was");
        }
        String reason = text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.equals(pid + ":"))
                .findFirst().orElse("jcmd gave no reason");
        return "process %s refused: %s".formatted(pid, reason);
    }
}
