package loomshowcase.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.RunMode;
import loomshowcase.catalogue.Shelf;
import loomshowcase.cli.shared.CatalogueChoice;
import loomshowcase.cli.shared.CatalogueText;
import loomshowcase.cli.shared.JdkChoice;
import loomshowcase.cli.shared.Session;
import loomshowcase.cli.shared.Terminal;
import loomshowcase.cli.shared.Tool;
import loomshowcase.cli.shared.UserError;
import loomshowcase.cli.shared.WritableFile;
import loomshowcase.forms.FormOutcome;
import loomshowcase.forms.FormRunner;
import loomshowcase.jvm.JvmVariables;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.text.Reasons;
import loomshowcase.text.Wrap;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code run}: lists the catalogue, or runs ideas of it. */
@Command(
        name = "run",
        description = "Runs lessons and claims. Each has several forms, such as platform and virtual, and each form runs "
                + "in a JVM of its own. For a lesson, it shows the code, the output, and what each thread did; for a claim, "
                + "the output and the verdict. Without an ID, it lists all lessons and claims.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n")
public final class RunCommand implements Callable<Integer> {

    /** Most forms wait most of the time, so a few ideas run at once without disturbing each other. */
    private static final int AT_ONCE = 4;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Lessons or claims, by their names in the list.")
    private List<String> ids = List.of();

    @Option(names = "--all",
            description = "All lessons and claims. Several run at once where they do not disturb one another.")
    private boolean all;

    @Option(names = "--shelf", paramLabel = "SHELF", description = "Either lessons or claims: runs all of them.")
    private String shelf;

    @Option(names = "--form", paramLabel = "FORM", split = ",",
            description = "Only these forms. Lessons have sequential, platform, virtual, structured, processes and broken; "
                    + "claims have before, after and proof. Default: all.")
    private List<String> forms;

    @Option(names = "--jdk", paramLabel = "JDK", split = ",",
            description = "The JDKs to run on: releases that are installed here (21,25), or home folders of JDKs. Default: the "
                    + "JDK that runs this tool.")
    private List<String> jdks;

    @Option(names = "--ask",
            description = "Waits after the question of each lesson until you press Enter.")
    private boolean ask;

    @Option(names = "--urls", paramLabel = "FILE",
            description = "For forms that download: a file with one address on each line, in place of those of the "
                    + "embedded server.")
    private Path urls;

    @Option(names = "--out", paramLabel = "DIR",
            description = "For forms that download: the folder for the files, with a folder for each form. "
                    + "Default: a new temporary folder, which is shown and kept.")
    private Path out;

    @Option(names = "--export", paramLabel = "FILE",
            description = "Also writes a .json file with the output and exit code of each form, and the verdicts of "
                    + "claims.")
    private Path export;

    private volatile boolean interrupted;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Catalogue catalogue = Catalogue.read(Tool.classes());
        List<InstalledJdk> chosenJdks = new JdkChoice(spec.commandLine()).of(jdks);
        var choice = new CatalogueChoice(spec.commandLine(), catalogue);
        List<Idea> ideas = ideas(catalogue, choice);
        if (ideas.isEmpty()) {
            chosenJdks.forEach(jdk -> new RunList(catalogue, jdk, Terminal.columns()).lines().forEach(this::print));
            return ExitCode.OK;
        }
        if ((urls != null || out != null)
                && ideas.stream().noneMatch(idea -> idea.words().runMode() == RunMode.WITH_ADDRESSES)) {
            throw mistake("--urls and --out are for forms that download, and none of these does");
        }
        if (ask && ideas.stream().noneMatch(idea -> idea.shelf() == Shelf.LESSONS)) {
            throw mistake("--ask is for lessons, and none of these is one");
        }
        List<FormKind> kinds = choice.kinds(forms, ideas);
        Path file = export == null ? null
                : WritableFile.of(spec.commandLine(), "--export", export, List.of(".json"));
        JvmVariables.ignored("java with the file of a form, which show prints").ifPresent(text -> Wrap
                .lines(Terminal.shownOn(System.err, text), Terminal.columns()).forEach(System.err::println));
        return run(ideas.stream().filter(idea -> !Collections.disjoint(idea.kinds(), kinds)).toList(), kinds,
                chosenJdks, file) ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** The chosen ideas; none if the catalogue is to be listed. */
    private List<Idea> ideas(Catalogue catalogue, CatalogueChoice choice) {
        int ways = (ids.isEmpty() ? 0 : 1) + (all ? 1 : 0) + (shelf == null ? 0 : 1);
        if (ways > 1) {
            throw mistake("give only one of these: IDs, --shelf, --all");
        }
        if (ways == 0 && (ask || forms != null || urls != null || out != null || export != null)) {
            throw mistake("no lesson or claim is named; name some, or give --shelf or --all");
        }
        return all ? catalogue.ideas() : shelf != null ? choice.shelf(shelf) : choice.ideas(ids);
    }

    private boolean run(List<Idea> ideas, List<FormKind> kinds, List<InstalledJdk> jdks, Path file)
            throws IOException, InterruptedException {
        try (var session = new Session()) {
            var text = new CatalogueText(System.out);
            var runner = new FormRunner(Tool.classes(), session.folder());
            var downloads = new RunDownloads(spec.commandLine(), urls, out, session.folder());
            session.onClose(downloads::close);
            var outcomes = new CopyOnWriteArrayList<FormOutcome>();
            var runIdea = new RunIdea(kinds, jdks, runner, downloads, text, outcomes::add,
                    ask ? this::awaitEnter : () -> {});
            RunExport runExport = file == null ? null
                    : new RunExport(file, spec.root().commandLine().getParseResult().originalArgs());
            // Forms that are killed look as if they had failed: nothing of that is shown.
            session.onInterrupt(() -> interrupted = true,
                    () -> write(runExport, inOrder(outcomes, ideas), true));
            boolean noneFailed = new RunIdeas(runIdea, ask ? 1 : AT_ONCE, this::print).run(ideas);
            session.done();
            List<FormOutcome> inOrder = inOrder(outcomes, ideas);
            new RunVerdicts(text, jdks.size() > 1).lines(inOrder).forEach(this::print);
            return write(runExport, inOrder, false) && noneFailed;
        }
    }

    /** Also ends at the end of standard input, so that a script never hangs. */
    private void awaitEnter() {
        print(CatalogueText.INDENT + "Press Enter to see what happens.");
        try {
            int read;
            do {
                read = System.in.read();
            } while (read != '\n' && read >= 0);
        } catch (IOException e) {
            throw new UserError("cannot read standard input: " + Reasons.of(e));
        }
    }

    /** Ideas that run at the same time end in any order. */
    private static List<FormOutcome> inOrder(List<FormOutcome> outcomes, List<Idea> ideas) {
        return outcomes.stream().sorted(Comparator.comparing(outcome -> ideas.indexOf(outcome.run().idea()))).toList();
    }

    private static boolean write(RunExport runExport, List<FormOutcome> outcomes, boolean partial) {
        return runExport == null || runExport.write(outcomes, partial);
    }

    private void print(String line) {
        if (!interrupted) {
            System.out.println(Terminal.shownOn(System.out, line));
        }
    }

    private ParameterException mistake(String text) {
        return new ParameterException(spec.commandLine(), text);
    }
}
