package loomshowcase.compare.report;

import java.util.ArrayList;
import java.util.List;

/** Reads what RFC 4180 describes, letter by letter, and knows nothing of who wrote it. */
final class Csv {

    private Csv() {}

    static List<List<String>> read(String text) {
        var records = new ArrayList<List<String>>();
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (quoted && letter == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append(letter);
                i++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && letter == ',') {
                fields.add(take(field));
            } else if (!quoted && letter == '\r' && text.charAt(i + 1) == '\n') {
                fields.add(take(field));
                records.add(List.copyOf(fields));
                fields.clear();
                i++;
            } else {
                field.append(letter);
            }
        }
        return records;
    }

    private static String take(StringBuilder field) {
        String text = field.toString();
        field.setLength(0);
        return text;
    }
}
