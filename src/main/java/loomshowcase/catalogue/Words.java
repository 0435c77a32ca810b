package loomshowcase.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What there is to say about an idea.
 *
 * @param title   what it shows, in at most thirty characters
 * @param running how its forms are run
 * @param shows   what it shows, in a sentence or two
 * @param predict the question before the output
 * @param notice  what to see in output and timeline, point by point
 * @param python  the same in the Python tutorial, line by line; may be empty
 * @param forms   when to use which form, in the order of teaching
 * @param next    where to go from here
 */
public record Words(String title, Running running, String shows, String predict, List<String> notice,
        List<String> python, Map<FormKind, String> forms, String next) {

    public Words {
        notice = List.copyOf(notice);
        python = List.copyOf(python);
        forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
    }
}
