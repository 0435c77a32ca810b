package loomshowcase;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGenerator;

/**
 * Shows tests as sentences: {@code JarIT.holdsNoClassOfAnOlderJdk} becomes "Jar: holds no class of an older JDK". It is
 * the default for all tests; {@code junit-platform.properties} names it.
 */
public final class SentenceNames implements DisplayNameGenerator {

    private static final Pattern WORD_ENDS = Pattern.compile(
            "(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=[0-9])|(?<=[0-9])(?=[a-z])");

    /** Words that are not written in lower case. */
    private static final Map<String, String> SPELLED = Stream
            .of("CPU", "CSV", "HTML", "HTTP", "HTTPS", "JDK", "JDKs", "JFR", "JRE", "JSON", "JVM", "JVMs", "PNG", "SVG",
                    "UTF", "Java", "Linux")
            .collect(Collectors.toMap(String::toLowerCase, Function.identity()));

    @Override
    public String generateDisplayNameForClass(Class<?> testClass) {
        String sentence = sentence(testClass.getSimpleName().replaceFirst("(Test|IT)$", ""));
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    @Override
    public String generateDisplayNameForNestedClass(List<Class<?>> enclosing, Class<?> nested) {
        return generateDisplayNameForClass(nested);
    }

    @Override
    public String generateDisplayNameForMethod(List<Class<?>> enclosing, Class<?> testClass, Method method) {
        return sentence(method.getName());
    }

    static String sentence(String name) {
        return Arrays.stream(WORD_ENDS.split(name)).map(String::toLowerCase)
                .map(word -> SPELLED.getOrDefault(word, word)).collect(Collectors.joining(" "));
    }
}
