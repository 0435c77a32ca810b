package loomshowcase.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Shelf;
import loomshowcase.cli.shared.CatalogueText;
import loomshowcase.launch.InstalledJdk;

/** The catalogue as a list: a line per idea, in the order of teaching, with the forms that a JDK can run. */
final class RunList {

    /** The least number of columns in which the full names of forms fit. */
    private static final int WIDE = 100;

    private static final int NARROW = 80;
    private static final int LEAST_ID = 23;

    private final Catalogue catalogue;
    private final InstalledJdk jdk;
    private final boolean wide;

    RunList(Catalogue catalogue, InstalledJdk jdk, int columns) {
        this.catalogue = catalogue;
        this.jdk = jdk;
        this.wide = columns >= WIDE;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        for (Shelf shelf : Shelf.values()) {
            lines.add("%s: %s".formatted(shelf.id(), shelf.about()));
            lines.addAll(shelf(catalogue.on(shelf)));
            lines.add("");
        }
        lines.addAll(absences());
        lines.add("These forms run on JDK %s%s. Try:".formatted(jdk.version(), wide ? "" : key()));
        lines.add("    loom-showcase run start-and-join");
        return lines;
    }

    private List<String> shelf(List<Idea> ideas) {
        int longest = ideas.stream().mapToInt(idea -> idea.id().length()).max().orElse(0);
        int title = ideas.stream().mapToInt(idea -> idea.words().title().length()).max().orElse(0) + 1;
        var lines = new ArrayList<String>();
        String group = "";
        for (Idea idea : ideas) {
            if (!idea.group().equals(group)) {
                group = idea.group();
                lines.add(group);
            }
            lines.add(line(idea, Math.max(LEAST_ID, longest + 1), title));
        }
        return lines;
    }

    /** The forms stand in a column, or end at the last column if there are too many of them. */
    private String line(Idea idea, int idWidth, int titleWidth) {
        Function<FormKind, String> name = wide ? FormKind::id : FormKind::shortName;
        String forms = idea.kinds().stream().filter(kind -> idea.form(kind, jdk.feature()).isPresent()).map(name)
                .collect(Collectors.joining(" "));
        String start = "  " + CatalogueText.pad(idea.id(), idWidth);
        int room = (wide ? WIDE : NARROW) - start.length() - forms.length();
        int least = idea.words().title().length() + 1;
        return (start + CatalogueText.pad(idea.words().title(), Math.max(least, Math.min(titleWidth, room))) + forms)
                .stripTrailing();
    }

    private List<String> absences() {
        return catalogue.ideas().stream().flatMap(idea -> idea.kinds().stream()
                .filter(kind -> idea.form(kind, jdk.feature()).isEmpty())
                .map(kind -> "%s, %s: %s".formatted(idea.id(), kind.id(), idea.absence(kind, jdk.feature())))).toList();
    }

    private static String key() {
        return " (plat is platform, and so on)";
    }
}
