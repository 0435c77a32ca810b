package loomshowcase.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks a sentence into lines at its spaces. */
public final class Wrap {

    private Wrap() {}

    /** At least one line; only a word that is longer than {@code width} makes a longer one. */
    public static List<String> lines(String sentence, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : sentence.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
