package loomshowcase.compare.fork;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.jvm.FormFailure;
import loomshowcase.jvm.ReleaseForms;
import loomshowcase.launch.InstalledJdk;

/**
 * The classes of models that use the API of one release. For a JDK for which this jar has none, they are compiled, once
 * for all cells.
 */
final class CompiledForms {

    private final Path ownClasses;
    private final Path folder;
    private final Map<Form, Optional<Path>> compiled = new HashMap<>();

    /**
     * @param ownClasses this tool's jar, or its folder of classes
     * @param folder     for what is compiled
     */
    CompiledForms(Path ownClasses, Path folder) {
        this.ownClasses = ownClasses;
        this.folder = folder;
    }

    private record Form(String pattern, InstalledJdk jdk) {}

    /** The same cell; it is not run, and says why, if its model lacks a class. */
    PlannedCell prepare(PlannedCell cell) {
        if (!cell.canRun() || cell.model().previewClass().isEmpty()) {
            return cell;
        }
        var form = new Form(cell.model().previewClass().get(), cell.jdk());
        try {
            if (!compiled.containsKey(form)) {
                Path into = folder.resolve("form-" + compiled.size());
                compiled.put(form, new ReleaseForms(ownClasses).prepare(form.pattern(), form.jdk(), into));
            }
            return cell;
        } catch (FormFailure | IOException e) {
            return cell.withoutRunning(e.getMessage());
        }
    }

    /** The folder with the compiled classes of a cell's model; empty if the jar has them, or it needs none. */
    Optional<Path> of(PlannedCell cell) {
        return cell.model().previewClass().flatMap(
                pattern -> compiled.getOrDefault(new Form(pattern, cell.jdk()), Optional.empty()));
    }
}
