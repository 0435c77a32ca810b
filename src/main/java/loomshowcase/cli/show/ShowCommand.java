package loomshowcase.cli.show;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.cli.shared.CatalogueChoice;
import loomshowcase.cli.shared.JdkChoice;
import loomshowcase.cli.shared.Terminal;
import loomshowcase.cli.shared.Tool;
import loomshowcase.launch.InstalledJdk;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code show}: prints the sources of an idea's forms. */
@Command(
        name = "show",
        description = "Prints the source code of each form of a lesson or claim, as it is in the repository.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n")
public final class ShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "A lesson or claim, by its name in the list that 'run' prints.")
    private String id;

    @Option(names = "--form", paramLabel = "FORM", split = ",",
            description = "Only these forms. Lessons have sequential, platform, virtual, structured, processes and broken; "
                    + "claims have before, after and proof. Default: all.")
    private List<String> forms;

    @Option(names = "--jdk", paramLabel = "JDK", split = ",",
            description = "Only the forms for these JDKs: releases that are installed here (21,25), or home folders of JDKs. "
                    + "Two forms are shown side by side if the terminal has 160 columns. Default: all.")
    private List<String> jdks;

    @Override
    public Integer call() {
        var choice = new CatalogueChoice(spec.commandLine(), Catalogue.read(Tool.classes()));
        Idea idea = choice.ideas(List.of(id)).getFirst();
        List<FormKind> kinds = choice.kinds(forms, List.of(idea));
        var pages = new ShowPages(System.out, Terminal.columns(), Terminal.isRead());
        for (FormKind kind : idea.kinds()) {
            if (kinds.contains(kind)) {
                pages.show(chosen(idea, kind));
            }
        }
        return ExitCode.OK;
    }

    private List<Form> chosen(Idea idea, FormKind kind) {
        if (jdks == null) {
            return idea.forms().stream().filter(form -> form.kind() == kind).toList();
        }
        var chosen = new ArrayList<Form>();
        for (InstalledJdk jdk : new JdkChoice(spec.commandLine()).of(jdks)) {
            idea.form(kind, jdk.feature()).filter(form -> !chosen.contains(form)).ifPresent(chosen::add);
        }
        return chosen;
    }
}
