package loomshowcase.cli;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loomshowcase.catalogue.ClaimWords;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.FormRun;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Verdicts;
import loomshowcase.compare.measure.Machine;
import loomshowcase.compare.measure.ThreadLimits;
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
    private final Map<Idea, List<Entry>> entries = new LinkedHashMap<>();
    private final Environment environment;

    /**
     * An export that has no form yet.
     *
     * @param file    {@code null} for none
     * @param command the tool's arguments
     * @param ideas   in the order in which they are to stand in it
     */
    RunExport(Path file, List<String> command, List<Idea> ideas) {
        this.file = file;
        this.command = List.copyOf(command);
        ideas.forEach(idea -> entries.put(idea, new ArrayList<>()));
        this.environment = file == null ? null : Machine.describe(Tool.VERSION, ThreadLimits.found());
    }

    synchronized void add(Idea idea, Form form, InstalledJdk jdk, FormRun run, List<String> output) {
        entries.get(idea).add(new Entry(idea.shelf().id(), idea.id(), form.kind().id(), form.fileName(),
                new Jdk(jdk.feature(), jdk.version(), jdk.vendor()),
                run.exitCode().isPresent() ? run.exitCode().getAsInt() : null,
                idea.words() instanceof ClaimWords ? Verdicts.in(output).orElse(null) : null,
                List.copyOf(output), run.errors(), run.wall().toNanos()));
    }

    /**
     * Writes what there is up to now, and tells on standard error if that cannot be done.
     *
     * @param partial whether there would have been more
     * @return whether it is written, or nothing was to be
     */
    synchronized boolean write(boolean partial) {
        if (file == null) {
            return true;
        }
        var document = new Document("loom-showcase/runs", 1, partial, command, environment,
                entries.values().stream().flatMap(List::stream).toList());
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
}
