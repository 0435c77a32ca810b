package loomshowcase.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What there is to say about a claim.
 *
 * @param title    what it is about, in at most thirty characters
 * @param running  how its forms are run
 * @param claim    the claim itself, in a sentence or two
 * @param action   what somebody who migrates does about it, in a sentence
 * @param holds    on which JDKs it holds
 * @param verdicts what each form finds on which JDK
 * @param notice   what to see in the output, point by point
 * @param forms    what each form does, in the order of teaching
 * @param sources  what it rests on beside the run, a name and an address each
 */
public record ClaimWords(String title, Running running, String claim, String action, String holds, Verdicts verdicts,
        List<String> notice, Map<FormKind, String> forms, List<String> sources) implements Words {

    public ClaimWords {
        notice = List.copyOf(notice);
        forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
        sources = List.copyOf(sources);
    }

    /**
     * Reads them from a file with the sections {@code runs}, {@code claim}, {@code do}, {@code holds},
     * {@code verdicts}, {@code notice}, {@code forms} and {@code sources}; the last four are lists.
     *
     * @throws IllegalArgumentException if the file has another shape; the message names the file and the line
     */
    static ClaimWords read(String file, String text) {
        var words = new WordsFile(file, text,
                List.of("runs", "claim", "do", "holds", "verdicts", "notice", "forms", "sources"));
        return new ClaimWords(words.title(), words.running("runs"), words.paragraph("claim"), words.paragraph("do"),
                words.paragraph("holds"), words.verdicts("verdicts"), words.points("notice"), words.forms("forms"),
                words.points("sources"));
    }

    @Override
    public String shows() {
        return claim;
    }
}
