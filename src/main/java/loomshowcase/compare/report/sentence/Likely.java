package loomshowcase.compare.report.sentence;

import java.util.Collection;
import java.util.List;
import loomshowcase.compare.report.figure.Figures;

/**
 * How a sentence begins that was observed, not computed: with fewer than three JVMs, one that had bad luck may decide, and
 * on a busy machine other programs may.
 */
final class Likely {

    private Likely() {}

    /** {@code Most likely, virtual keeps up.} if that is so of a row; otherwise the sentence as it is. */
    static String said(String sentence, Collection<Figures> rows) {
        boolean lower = sentence.startsWith("No ");
        return rows.stream().noneMatch(row -> row.hasFewForks() || row.isCrowded()) ? sentence
                : "Most likely, "
                        + (lower ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1) : sentence);
    }

    static String said(String sentence, Figures... rows) {
        return said(sentence, List.of(rows));
    }
}
