package loomshowcase.cli.run;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import loomshowcase.cli.shared.Causes;
import loomshowcase.cli.shared.Tool;
import loomshowcase.compare.plan.Machine;
import loomshowcase.compare.plan.ThreadLimits;
import loomshowcase.compare.report.WholeFile;
import loomshowcase.compare.result.Environment;
import loomshowcase.launch.InstalledJdk;

/** The file of what was run, if one was asked for; its shape is {@code docs/runs.schema.json}. */
final class RunExport {

    private record Document(String format, int version, boolean partial, List<String> command,
            Environment environment, List<Entry> forms) {}

    /**
     * One form on one JDK.
     *
     * @param exitCode {@code null} if it did not end and was ended
     * @param verdict  {@code null} if it told none, as lessons never do
     */
    private record Entry(String shelf, String id, String form, String file, Jdk jdk, Integer exitCode, String verdict,
            List<String> output, List<String> errors, long wallNanos) {}

    private record Jdk(int feature, String version, String vendor) {}

    private final Path file;
    private final List<String> command;
    private final Environment environment;

    /**
     * An export that has no form yet.
     *
     * @param file    {@code null} for none
     * @param command the tool's arguments
     */
    RunExport(Path file, List<String> command) {
        this.file = file;
        this.command = List.copyOf(command);
        this.environment = file == null ? null : Machine.describe(Tool.VERSION, ThreadLimits.found());
    }

    /**
     * Writes what there is, and tells on standard error if that cannot be done.
     *
     * @param partial whether there would have been more
     * @return whether it is written, or nothing was to be
     */
    synchronized boolean write(List<RunLog.Entry> entries, boolean partial) {
        if (file == null) {
            return true;
        }
        var document = new Document("loom-showcase/runs", 1, partial, command, environment,
                entries.stream().map(RunExport::entry).toList());
        try {
            String text = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build()
                    .writeValueAsString(document) + "\n";
            WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException e) {
            System.err.println("loom-showcase run: what was run could not be written to %s: %s"
                    .formatted(file, Causes.of(e)));
            return false;
        }
    }

    private static Entry entry(RunLog.Entry entry) {
        InstalledJdk jdk = entry.jdk();
        OptionalInt exitCode = entry.run().exitCode();
        return new Entry(entry.idea().shelf().id(), entry.idea().id(), entry.form().kind().id(),
                entry.form().fileName(), new Jdk(jdk.feature(), jdk.version(), jdk.vendor()),
                exitCode.isPresent() ? exitCode.getAsInt() : null, entry.verdict().orElse(null),
                entry.output(), entry.run().errors(), entry.run().wall().toNanos());
    }
}
