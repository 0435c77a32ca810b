package loomshowcase.catalogue;

import java.util.List;
import java.util.Map;

/** The words about an idea, as the tool and the docs show them. */
public sealed interface IdeaWords permits LessonWords, ClaimWords {

    /** At most thirty characters. */
    String title();

    RunMode runMode();

    /** One or two sentences: what the idea shows or claims. */
    String shows();

    /** What to see in the output, point by point. */
    List<String> notice();

    /** One line on each kind of form, in the order of teaching. */
    Map<FormKind, String> forms();
}
