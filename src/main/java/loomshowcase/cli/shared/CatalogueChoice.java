package loomshowcase.cli.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Shelf;
import loomshowcase.text.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Finds the ideas and kinds of form that a user named. */
public final class CatalogueChoice {

    private final CommandLine commandLine;
    private final Catalogue catalogue;

    public CatalogueChoice(CommandLine commandLine, Catalogue catalogue) {
        this.commandLine = commandLine;
        this.catalogue = catalogue;
    }

    /** The ideas with these IDs, in this order, each once. */
    public List<Idea> ideas(List<String> ids) {
        var ideas = new LinkedHashSet<Idea>();
        for (String id : ids) {
            ideas.add(catalogue.named(id).orElseThrow(() -> mistake(
                    Nearest.unknown(id, "lesson or claim", catalogue.ideas().stream().map(Idea::id).toList()))));
        }
        return new ArrayList<>(ideas);
    }

    public List<Idea> shelf(String id) {
        List<String> shelves = Arrays.stream(Shelf.values()).map(Shelf::id).toList();
        if (!shelves.contains(id)) {
            throw mistake(Nearest.unknown(id, "shelf", shelves));
        }
        return catalogue.on(Shelf.values()[shelves.indexOf(id)]);
    }

    /** The kinds with these names, or all kinds if there are no names. Rejects a kind that none of the ideas has. */
    public List<FormKind> kinds(List<String> names, List<Idea> ideas) {
        if (names == null || names.isEmpty()) {
            return List.of(FormKind.values());
        }
        var kinds = new ArrayList<FormKind>();
        for (String name : names) {
            FormKind kind = FormKind.named(name).orElseThrow(() -> mistake(Nearest.unknown(
                    name, "form", Arrays.stream(FormKind.values()).map(FormKind::id).toList())));
            if (ideas.stream().noneMatch(idea -> idea.kinds().contains(kind))) {
                throw mistake("%s has no form '%s', only: %s".formatted(ideas.getFirst().id(), name,
                        String.join(", ", ideas.getFirst().kinds().stream().map(FormKind::id).toList())));
            }
            kinds.add(kind);
        }
        return kinds;
    }

    private ParameterException mistake(String text) {
        return new ParameterException(commandLine, text);
    }
}
