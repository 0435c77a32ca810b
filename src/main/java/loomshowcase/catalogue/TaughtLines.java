package loomshowcase.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** What a reader must have seen before the output: the body of a form's {@code main}. */
public final class TaughtLines {

    private static final String HEAD = "    public static void main(";
    private static final String END = "    }";

    private TaughtLines() {}

    /**
     * The lines between the braces of {@code main}, which stands in the source as the style of this project has it.
     * They begin at the left margin.
     *
     * @throws IllegalArgumentException if there is no such method
     */
    public static List<String> of(String source) {
        List<String> fromMain = source.lines().dropWhile(line -> !line.startsWith(HEAD)).toList();
        int open = 0;
        while (open < fromMain.size() && !fromMain.get(open).endsWith("{")) {
            open++;
        }
        int close = fromMain.indexOf(END);
        if (close <= open) {
            throw new IllegalArgumentException("the source has no method '%s…'".formatted(HEAD.strip()));
        }
        return fromMain.subList(open + 1, close).stream().collect(Collectors.joining("\n")).stripIndent().lines()
                .toList();
    }
}
