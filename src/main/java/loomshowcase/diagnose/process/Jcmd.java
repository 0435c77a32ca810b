package loomshowcase.diagnose.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import loomshowcase.text.Durations;

/**
 * Runs {@code jcmd} for a process.
 *
 * @param program of a JDK
 */
record Jcmd(Path program, long pid) {

    /**
     * Runs a command.
     *
     * @return the lines of the answer
     * @throws IOException if it fails or takes longer than {@code limit}; the message says what to do
     */
    List<String> run(Duration limit, String... command) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of(program.toString(), Long.toString(pid)));
        arguments.addAll(List.of(command));
        Path answer = Files.createTempFile("loom-showcase-jcmd", ".txt");
        try {
            var builder = new ProcessBuilder(arguments).redirectErrorStream(true).redirectOutput(answer.toFile());
            builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"));
            Process process = builder.start();
            try {
                process.getOutputStream().close();
                if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new IOException("process %d did not answer to jcmd %s within %s; %s".formatted(pid, command[0],
                            Durations.text(limit), ProcessFacts.otherWays(pid)));
                }
            } finally {
                process.destroyForcibly();
            }
            List<String> lines = new String(Files.readAllBytes(answer), StandardCharsets.UTF_8).lines().toList();
            if (process.exitValue() != 0) {
                throw new IOException(ProcessFacts.whyRefused(pid, lines));
            }
            return lines;
        } finally {
            Files.deleteIfExists(answer);
        }
    }
}
