package loomshowcase.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words about a claim.
 *
 * @param claim    the claim itself, in one or two sentences
 * @param action   what to do about it when migrating, in one sentence
 * @param holds    on which JDKs it holds
 * @param verdicts what each form finds on which JDK
 * @param forms    what each form does
 * @param sources  what else the claim rests on: a name and an address each
 */
public record ClaimWords(String title, RunMode runMode, String claim, String action, String holds, Verdicts verdicts,
        List<String> notice, Map<FormKind, String> forms, List<String> sources) implements IdeaWords {

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
        return new ClaimWords(words.title(), words.runMode("runs"), words.paragraph("claim"), words.paragraph("do"),
                words.paragraph("holds"), words.verdicts("verdicts"), words.points("notice"), words.forms("forms"),
                words.points("sources"));
    }

    @Override
    public String shows() {
        return claim;
    }
}
