package loomshowcase.cli.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.PackedSources;
import loomshowcase.catalogue.Running;
import loomshowcase.catalogue.Shelf;
import loomshowcase.catalogue.TaughtLines;
import loomshowcase.cli.shared.CatalogueText;
import loomshowcase.cli.shared.Tool;
import loomshowcase.forms.FormRun;
import loomshowcase.forms.FormRunner;
import loomshowcase.jvm.FormFailure;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.text.Durations;
import loomshowcase.timeline.Recordings;
import loomshowcase.timeline.TextTimeline;
import loomshowcase.timeline.TimelineRecording;

/** Runs one form on one JDK, and writes to a page: what it teaches, what it printed, what its threads did. */
final class RunForm {

    private final FormRunner runner = new FormRunner(Tool.classes());
    private final RunDownloads downloads;
    private final Path folder;
    private final CatalogueText text;
    private final boolean severalJdks;
    private final RunLog log;

    /**
     * @param folder      of this session's own
     * @param severalJdks whether each form is run on more than one, so that the page must say on which
     */
    RunForm(RunDownloads downloads, Path folder, CatalogueText text, boolean severalJdks, RunLog log) {
        this.downloads = downloads;
        this.folder = folder;
        this.text = text;
        this.severalJdks = severalJdks;
        this.log = log;
    }

    /** Whether it went well; what a JDK cannot have at all is no failure. */
    boolean run(Idea idea, Form form, InstalledJdk jdk, RunPages.Page page) throws IOException, InterruptedException {
        String where = severalJdks || form.release() != 0 ? "JDK " + jdk.version() + ", " : "";
        page.line(text.rule(form.kind().id(), where + form.fileName()));
        if (idea.shelf() == Shelf.LESSONS) {
            TaughtLines.of(new String(PackedSources.bytes(form.path()), StandardCharsets.UTF_8)).stream()
                    .map(CatalogueText::indented).forEach(page::line);
            page.line("");
        }
        try {
            FormRun run = runAndDraw(idea, form, jdk, page);
            page.line("");
            page.lines(text.labelled(idea.shelf() == Shelf.LESSONS ? "When" : "What",
                    idea.words().forms().get(form.kind())));
            return run.wentWell();
        } catch (FormFailure e) {
            page.lines(text.prose("Not here: " + e.getMessage()));
            return true;
        } finally {
            page.line("");
        }
    }

    private FormRun runAndDraw(Idea idea, Form form, InstalledJdk jdk, RunPages.Page page)
            throws FormFailure, IOException, InterruptedException {
        Path own = Files.createTempDirectory(folder, idea.id() + "-");
        Path recording = own.resolve("recording.jfr");
        boolean drawn = idea.shelf() == Shelf.LESSONS;
        List<String> output = new CopyOnWriteArrayList<>();
        FormRun run = runner.run(form, jdk, own,
                drawn ? TimelineRecording.jvmOptions(recording, own) : List.of(),
                arguments(idea, form, jdk, page), line -> {
                    output.add(line);
                    page.line(CatalogueText.indented(line));
                });
        var entry = new RunLog.Entry(idea, form, jdk, run, output);
        log.add(entry);
        page.lines(afterwards(run));
        if (entry.verdict().isPresent() && !entry.verdict().equals(entry.knownVerdict())) {
            entry.knownVerdict().ifPresent(known -> page.lines(text.prose(
                    "Known of JDK %d is another verdict: %s".formatted(jdk.feature(), known))));
        }
        if (drawn) {
            page.line("");
            page.lines(timeline(recording));
        }
        return run;
    }

    private List<String> timeline(Path recording) {
        try {
            return TextTimeline.lines(Recordings.read(recording), text.columns() - CatalogueText.INDENT.length(),
                    text.unicode()).stream().map(CatalogueText::indented).toList();
        } catch (IOException e) {
            return text.prose("No timeline: %s.".formatted(e.getMessage()));
        }
    }

    private List<String> arguments(Idea idea, Form form, InstalledJdk jdk, RunPages.Page page) throws IOException {
        if (idea.words().running() != Running.WITH_ADDRESSES) {
            return List.of();
        }
        List<String> arguments = downloads.arguments(
                form.kind().id() + (severalJdks ? "-" + jdk.feature() : ""));
        page.lines(text.prose("Into %s, and kept there:".formatted(arguments.getFirst())));
        return arguments;
    }

    private List<String> afterwards(FormRun run) {
        var lines = new ArrayList<String>();
        if (!run.errors().isEmpty()) {
            lines.add("  On standard error:");
            run.errors().forEach(line -> lines.add("    " + line));
        }
        if (run.exitCode().isEmpty()) {
            lines.addAll(text.prose("It did not end, and was ended after %s.".formatted(
                    Durations.text(FormRun.LONGEST))));
        } else if (!run.wentWell()) {
            lines.addAll(text.prose("It failed, with exit code %d.".formatted(run.exitCode().getAsInt())));
        }
        return lines;
    }
}
