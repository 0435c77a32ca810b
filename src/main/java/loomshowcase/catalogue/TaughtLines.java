package loomshowcase.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a reader must have seen before the output: the body of a form's {@code main}, and where that is short, the
 * method behind it as well, for then it is there that the idea stands. A nested class is the idea itself and comes
 * first. The tutorial's {@code doSomething} is the same in all forms and not among them.
 */
public final class TaughtLines {

    private static final String MAIN = "    public static void main(";
    private static final String CLASS = "    static class ";
    private static final String METHOD = "    static ";
    private static final String SAME_EVERYWHERE = " doSomething(";
    private static final String END = "    }";
    private static final int SHORT = 10;

    private TaughtLines() {}

    /**
     * The lines, from the left margin on.
     *
     * @param source of a form, laid out as this project lays it out
     * @throws IllegalArgumentException if it has no {@code main}
     */
    public static List<String> of(String source) {
        List<String> fromMain = source.lines().dropWhile(line -> !line.startsWith(MAIN)).toList();
        int open = 0;
        while (open < fromMain.size() && !fromMain.get(open).endsWith("{")) {
            open++;
        }
        int close = fromMain.indexOf(END);
        if (close <= open) {
            throw new IllegalArgumentException("the source has no method '%s…'".formatted(MAIN.strip()));
        }
        List<String> body = atMargin(fromMain.subList(open + 1, close));
        var taught = new ArrayList<String>(nestedClass(source.lines().toList()));
        taught.addAll(body);
        if (body.stream().filter(line -> !line.isBlank()).count() < SHORT) {
            taught.addAll(next(fromMain.subList(close + 1, fromMain.size())));
        }
        return List.copyOf(taught);
    }

    private static List<String> nestedClass(List<String> source) {
        List<String> fromClass = source.stream().dropWhile(line -> !line.startsWith(CLASS)).toList();
        if (fromClass.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>(atMargin(fromClass.subList(0, fromClass.indexOf(END) + 1)));
        lines.add("");
        return lines;
    }

    private static List<String> next(List<String> afterMain) {
        List<String> method = afterMain.stream().dropWhile(String::isEmpty).toList();
        if (method.isEmpty() || !method.getFirst().startsWith(METHOD) || method.getFirst().contains(SAME_EVERYWHERE)) {
            return List.of();
        }
        var lines = new ArrayList<String>(List.of(""));
        lines.addAll(atMargin(method.subList(0, method.indexOf(END) + 1)));
        return lines;
    }

    private static List<String> atMargin(List<String> lines) {
        return lines.stream().collect(Collectors.joining("\n")).stripIndent().lines().toList();
    }
}
