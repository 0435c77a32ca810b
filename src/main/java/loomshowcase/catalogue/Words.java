package loomshowcase.catalogue;

import java.util.List;
import java.util.Map;

/** What there is to say about an idea, wherever it stands. */
public sealed interface Words permits LessonWords, ClaimWords {

    /** What it shows, in at most thirty characters. */
    String title();

    /** How its forms are run. */
    Running running();

    /** What it shows, or claims, in a sentence or two. */
    String shows();

    /** What to see in the output, point by point. */
    List<String> notice();

    /** A line on each kind of form, in the order of teaching. */
    Map<FormKind, String> forms();
}
