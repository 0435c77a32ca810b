package loomshowcase.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words about a lesson.
 *
 * @param predict the question to answer before seeing the output
 * @param python  the same in the Python tutorial, line by line; may be empty
 * @param forms   when to use which form
 * @param next    the next lesson
 */
public record LessonWords(String title, RunMode runMode, String shows, String predict, List<String> notice,
        List<String> python, Map<FormKind, String> forms, String next) implements IdeaWords {

    public LessonWords {
        notice = List.copyOf(notice);
        python = List.copyOf(python);
        forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
    }

    /**
     * Reads them from a file with the sections {@code runs}, {@code predict}, {@code shows}, {@code notice},
     * {@code python}, {@code forms} and {@code next}. {@code notice} and {@code forms} are lists; {@code python} is
     * code, and may be empty.
     *
     * @throws IllegalArgumentException if the file has another shape; the message names the file and the line
     */
    static LessonWords read(String file, String text) {
        var words = new WordsFile(file, text,
                List.of("runs", "predict", "shows", "notice", "python", "forms", "next"));
        return new LessonWords(words.title(), words.runMode("runs"), words.paragraph("shows"),
                words.paragraph("predict"), words.points("notice"), words.code("python"), words.forms("forms"),
                words.paragraph("next"));
    }
}
