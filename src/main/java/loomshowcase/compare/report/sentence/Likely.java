package loomshowcase.compare.report.sentence;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import loomshowcase.compare.report.figure.Figures;

/**
 * How a sentence begins that was observed, not computed: with fewer than three JVMs, one that had bad luck may decide, and
 * on a busy machine other programs may.
 */
final class Likely {

    private static final String MOST = "Most likely, ";

    /** A sentence that begins with one of them goes on in lower case. Names of rows and JDKs stay as they are. */
    private static final Set<String> ORDINARY =
            Set.of("All", "At", "Every", "From", "No", "Nothing", "Of", "That", "The",
                    "Up", "With");

    private Likely() {}

    /** {@code Most likely, virtual keeps up.} if that is so of a row; otherwise the sentence as it is. */
    static String said(String sentence, Collection<Figures> rows) {
        return saidIf(rows.stream().anyMatch(row -> row.hasFewForks() || row.isCrowded()), sentence);
    }

    static String said(String sentence, Figures... rows) {
        return said(sentence, List.of(rows));
    }

    /** The same for a sentence that has said already if the JVMs were too few, or is not about a single figure of a row. */
    static String ifBusy(String sentence, Collection<Figures> rows) {
        return saidIf(rows.stream().anyMatch(Figures::isCrowded), sentence);
    }

    static String ifBusy(String sentence, Figures... rows) {
        return ifBusy(sentence, List.of(rows));
    }

    static String saidIf(boolean unsure, String sentence) {
        return !unsure ? sentence
                : MOST + (ORDINARY.contains(sentence.split("[ ,]", 2)[0])
                        ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1) : sentence);
    }
}
