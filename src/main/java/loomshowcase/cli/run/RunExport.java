package loomshowcase.cli.run;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import loomshowcase.cli.shared.Tool;
import loomshowcase.compare.plan.Machine;
import loomshowcase.compare.plan.ThreadLimits;
import loomshowcase.compare.result.Environment;
import loomshowcase.files.WholeFile;
import loomshowcase.forms.FormOutcome;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.text.Reasons;

/** The file of {@code run --export}; its shape is {@code docs/runs.schema.json}. */
final class RunExport {

    private record Document(String format, int version, boolean partial, List<String> command,
            Environment environment, List<Entry> forms) {}

    /**
     * One form on one JDK.
     *
     * @param exitCode {@code null} if it was stopped because it took too long
     * @param verdict  {@code null} if it printed none, and for lessons
     */
    private record Entry(String shelf, String id, String form, String file, Jdk jdk, Integer exitCode, String verdict,
            List<String> output, List<String> errors, long wallNanos) {}

    private record Jdk(int feature, String version, String vendor) {}

    private final Path file;
    private final List<String> command;
    private final Environment environment = Machine.describe(Tool.VERSION, ThreadLimits.found());

    /** @param command the tool's arguments */
    RunExport(Path file, List<String> command) {
        this.file = file;
        this.command = List.copyOf(command);
    }

    /**
     * Writes the file, or says on standard error why it could not be written.
     *
     * @param partial whether the run was interrupted
     * @return whether the file was written
     */
    synchronized boolean write(List<FormOutcome> outcomes, boolean partial) {
        var document = new Document("loom-showcase/runs", 1, partial, command, environment,
                outcomes.stream().map(RunExport::entry).toList());
        try {
            String text = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build()
                    .writeValueAsString(document) + "\n";
            WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException e) {
            System.err.println("loom-showcase run: the results could not be written to %s: %s"
                    .formatted(file, Reasons.of(e)));
            return false;
        }
    }

    private static Entry entry(FormOutcome outcome) {
        var run = outcome.run();
        InstalledJdk jdk = run.jdk();
        return new Entry(run.idea().shelf().id(), run.idea().id(), run.form().kind().id(), run.form().fileName(),
                new Jdk(jdk.feature(), jdk.version(), jdk.vendor()),
                outcome.exitCode().isPresent() ? outcome.exitCode().getAsInt() : null,
                outcome.verdict().orElse(null), outcome.output(), outcome.errors(), outcome.wallTime().toNanos());
    }
}
