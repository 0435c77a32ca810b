package loomshowcase.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

    /** As GitHub makes it of a heading: letters, digits, hyphens and underscores, in lower case. */
    private static String anchor(String heading) {
        return heading.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static boolean leadsSomewhere(Path page, MatchResult link) {
        Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
        try {
            return Files.exists(target) && (link.group(2) == null || Files.readString(target).lines()
                    .filter(line -> line.startsWith("#")).map(Links::anchor).anyMatch(link.group(2)::equals));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
