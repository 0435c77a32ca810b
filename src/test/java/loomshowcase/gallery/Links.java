package loomshowcase.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Checks the links of a page to files of the project. */
final class Links {

    /** To a file of the project, with or without a heading in it. */
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");

    private Links() {}

    static List<String> broken(Path page) throws IOException {
        String withoutCode = Files.readString(page).replaceAll("(?s)```.*?```", "");
        return LINK.matcher(withoutCode).results().filter(link -> !leadsSomewhere(page, link))
                .map(link -> page + ": " + link.group()).toList();
    }

    private static boolean leadsSomewhere(Path page, MatchResult link) {
        Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
        try {
            return Files.exists(target) && (link.group(2) == null || Files.readString(target).lines()
                    .filter(line -> line.startsWith("#")).map(line -> line.replaceFirst("#+ ", "").replace(' ', '-'))
                    .anyMatch(heading -> heading.equalsIgnoreCase(link.group(2))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
