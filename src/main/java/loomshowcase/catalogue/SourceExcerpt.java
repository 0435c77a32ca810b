package loomshowcase.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lines of a form that a reader must see before its output: the body of {@code main} and, if that is short, the method
 * below it, which then has the idea in it. A nested class is the idea itself and comes first. The tutorial's
 * {@code doSomething} is the same in all forms and is left out.
 */
public final class SourceExcerpt {

    private static final String MAIN = "    public static void main(";
    private static final String CLASS = "    static class ";
    private static final String METHOD = "    static ";
    private static final String SAME_EVERYWHERE = " doSomething(";
    private static final String END = "    }";
    private static final int SHORT_MAIN = 10;

    private SourceExcerpt() {}

    /**
     * The lines, without the indent that they have in common.
     *
     * @param source of a form, in the layout of this project
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
        List<String> body = withoutIndent(fromMain.subList(open + 1, close));
        var excerpt = new ArrayList<String>(nestedClass(source.lines().toList()));
        excerpt.addAll(body);
        if (body.stream().filter(line -> !line.isBlank()).count() < SHORT_MAIN) {
            excerpt.addAll(methodBelow(fromMain.subList(close + 1, fromMain.size())));
        }
        return List.copyOf(excerpt);
    }

    private static List<String> nestedClass(List<String> source) {
        List<String> fromClass = source.stream().dropWhile(line -> !line.startsWith(CLASS)).toList();
        if (fromClass.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>(withoutIndent(fromClass.subList(0, fromClass.indexOf(END) + 1)));
        lines.add("");
        return lines;
    }

    private static List<String> methodBelow(List<String> afterMain) {
        List<String> method = afterMain.stream().dropWhile(String::isEmpty).toList();
        if (method.isEmpty() || !method.getFirst().startsWith(METHOD) || method.getFirst().contains(SAME_EVERYWHERE)) {
            return List.of();
        }
        var lines = new ArrayList<String>(List.of(""));
        lines.addAll(withoutIndent(method.subList(0, method.indexOf(END) + 1)));
        return lines;
    }

    private static List<String> withoutIndent(List<String> lines) {
        return lines.stream().collect(Collectors.joining("\n")).stripIndent().lines().toList();
    }
}
