package loomshowcase.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loomshowcase.catalogue.ClaimWords;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Verdicts;

/**
 * The migration guide. It is written by hand, except for the table of pitfalls between two marks, which compares what each
 * claim finds on 21 and on 25.
 */
final class MigrationGuide {

    static final Path PAGE = Path.of("docs", "migration.md");

    private static final String BEGIN = "<!-- made from the words of the claims -->\n";
    private static final String END = "<!-- made until here -->\n";

    private final List<Idea> claims;

    /** @param claims in their order */
    MigrationGuide(List<Idea> claims) {
        this.claims = claims;
    }

    /**
     * The guide with the table as the claims have it now.
     *
     * @throws IllegalArgumentException if it does not have the two marks in their order
     */
    String madeFrom(String text) {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(PAGE + " has no place for its table: '" + BEGIN.strip() + "' and '"
                    + END.strip() + "'");
        }
        return text.substring(0, begin) + BEGIN + '\n' + table() + '\n' + text.substring(end);
    }

    /** Brings the table up to date. */
    void write() throws IOException {
        new GalleryFolder(PAGE.getParent(), GalleryFolder.RUNS).write(PAGE.getFileName().toString(),
                madeFrom(Files.readString(PAGE)));
    }

    private String table() {
        var table = new StringBuilder("| claim | JDK %d | JDK %d | later |\n|---|---|---|---|\n".formatted(
                Jdks.OLDEST, Jdks.MAIN));
        claims.forEach(claim -> pitfalls(claim).forEach(kind -> table.append(row(claim, kind))));
        return table.toString();
    }

    /** The advised form is not a pitfall. */
    private static Stream<FormKind> pitfalls(Idea claim) {
        return claim.kinds().stream().filter(kind -> kind != FormKind.AFTER);
    }

    private static String row(Idea claim, FormKind kind) {
        Verdicts verdicts = ((ClaimWords) claim.words()).verdicts();
        String oldest = verdicts.expected(kind, Jdks.OLDEST).orElse("–");
        String main = verdicts.expected(kind, Jdks.MAIN).orElse("–");
        return "| [`%s`](claims/%s.md) | %s | %s | %s |\n".formatted(claim.id(), claim.id(), oldest,
                main.equals(oldest) ? "the same" : main, later(verdicts, kind, main).orElse("the same"));
    }

    private static Optional<String> later(Verdicts verdicts, FormKind kind, String main) {
        return Jdks.COLUMNS.stream().filter(feature -> feature > Jdks.MAIN)
                .filter(feature -> !verdicts.expected(kind, feature).orElse("–").equals(main)).findFirst()
                .map(feature -> feature + ": " + verdicts.expected(kind, feature).orElse("–"));
    }
}
