package loomshowcase.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Running;
import loomshowcase.cli.shared.CatalogueChoice;
import loomshowcase.cli.shared.CatalogueText;
import loomshowcase.cli.shared.JdkChoice;
import loomshowcase.cli.shared.Session;
import loomshowcase.cli.shared.Terminal;
import loomshowcase.cli.shared.Tool;
import loomshowcase.cli.shared.WritableFile;
import loomshowcase.launch.InstalledJdk;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code run}: the catalogue, and what its forms do. */
@Command(
        name = "run",
        description = "Runs ideas of the catalogue, each form in a JVM of its own: what it teaches, what it prints, "
                + "what its threads did. Without ID: lists the catalogue.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n")
public final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Ideas, as the list names them.")
    private List<String> ids = List.of();

    @Option(names = "--all", description = "Every idea: side by side where they do not disturb each other.")
    private boolean all;

    @Option(names = "--shelf", paramLabel = "SHELF", description = "Every idea of a shelf: lessons, claims.")
    private String shelf;

    @Option(names = "--form", paramLabel = "FORM", split = ",",
            description = "sequential, platform, virtual, structured, processes, broken; of claims before, after, "
                    + "proof. Default: all that there are.")
    private List<String> forms;

    @Option(names = "--jdk", paramLabel = "JDK", split = ",",
            description = "Releases found here (21,25) or homes of JDKs. Default: the one that runs this.")
    private List<String> jdks;

    @Option(names = "--urls", paramLabel = "FILE",
            description = "For forms that download: these addresses, one on a line, instead of the embedded server's.")
    private Path urls;

    @Option(names = "--out", paramLabel = "DIR",
            description = "For forms that download: where the files go, a folder for each form. "
                    + "Default: a new temporary folder, which is named and kept.")
    private Path out;

    @Option(names = "--export", paramLabel = "FILE",
            description = "Also writes what was run to FILE, as JSON (.json): what each form printed, its exit code "
                    + "and, of a claim, its verdict.")
    private Path export;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Catalogue catalogue = Catalogue.read(Tool.classes());
        List<InstalledJdk> chosenJdks = new JdkChoice(spec.commandLine()).of(jdks);
        var choice = new CatalogueChoice(spec.commandLine(), catalogue);
        List<Idea> ideas = ideas(catalogue, choice);
        if (ideas.isEmpty()) {
            list(catalogue, chosenJdks);
            return ExitCode.OK;
        }
        if ((urls != null || out != null)
                && ideas.stream().noneMatch(idea -> idea.words().running() == Running.WITH_ADDRESSES)) {
            throw new ParameterException(spec.commandLine(), "--urls and --out are for forms that download; "
                    + "none of these does");
        }
        List<FormKind> kinds = choice.kinds(forms, ideas);
        ideas = ideas.stream().filter(idea -> !Collections.disjoint(idea.kinds(), kinds)).toList();
        var runExport = new RunExport(
                export == null ? null : WritableFile.of(spec.commandLine(), "--export", export, List.of(".json")),
                spec.root().commandLine().getParseResult().originalArgs());
        return run(ideas, kinds, chosenJdks, runExport) ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private List<Idea> ideas(Catalogue catalogue, CatalogueChoice choice) {
        int ways = (ids.isEmpty() ? 0 : 1) + (all ? 1 : 0) + (shelf == null ? 0 : 1);
        if (ways > 1) {
            throw new ParameterException(spec.commandLine(), "give ideas, or --shelf, or --all, but one of them");
        }
        if (ways == 0 && (forms != null || urls != null || out != null || export != null)) {
            throw new ParameterException(spec.commandLine(), "which ideas? Name them, or say --all");
        }
        return all ? catalogue.ideas() : shelf != null ? choice.shelf(shelf) : choice.ideas(ids);
    }

    private static void list(Catalogue catalogue, List<InstalledJdk> jdks) {
        for (InstalledJdk jdk : jdks) {
            new RunList(catalogue, jdk, Terminal.columns()).lines().forEach(RunCommand::print);
        }
    }

    private boolean run(List<Idea> ideas, List<FormKind> kinds, List<InstalledJdk> jdks, RunExport runExport)
            throws IOException, InterruptedException {
        try (var session = new Session()) {
            var text = new CatalogueText(System.out);
            var downloads = new RunDownloads(spec.commandLine(), urls, out, session.folder());
            var log = new RunLog(ideas);
            var runForm = new RunForm(downloads, session.folder(), text, jdks.size() > 1, log);
            var runIdea = new RunIdea(kinds, jdks, text, runForm);
            var pages = new RunPages(RunCommand::print);
            session.onInterrupt(pages::stop, () -> runExport.write(log.entries(), true));
            boolean allWell = new RunIdeas(runIdea, pages).run(ideas);
            session.done();
            new RunVerdicts(text, jdks.size() > 1).lines(log.entries()).forEach(RunCommand::print);
            return runExport.write(log.entries(), false) && allWell;
        }
    }

    private static void print(String line) {
        System.out.println(Terminal.shownOn(System.out, line));
    }
}
