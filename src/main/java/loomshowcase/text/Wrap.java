package loomshowcase.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes texts fit: breaks them into lines, and shortens names. */
public final class Wrap {

    private Wrap() {}

    /** At least one line; a line is only longer than {@code width} if a single word is. */
    public static List<String> lines(String sentence, int width) {
        return lines(Arrays.asList(sentence.split(" ")), " ", width);
    }

    /** Joins texts into lines, as many in each as fit; a text that is longer than {@code width} is not broken. */
    public static List<String> lines(List<String> texts, String separator, int width) {
        var lines = new ArrayList<String>();
        for (String text : texts) {
            if (!lines.isEmpty() && lines.getLast().length() + separator.length() + text.length() <= width) {
                lines.set(lines.size() - 1, lines.getLast() + separator + text);
            } else {
                lines.add(text);
            }
        }
        return lines;
    }

    /** A name with at most {@code most} characters. Its middle is cut, because names of a group differ at the end. */
    public static String shortened(String name, int most, String ellipsis) {
        if (name.length() <= most) {
            return name;
        }
        int kept = most - ellipsis.length();
        return name.substring(0, (kept + 1) / 2) + ellipsis + name.substring(name.length() - kept / 2);
    }
}
