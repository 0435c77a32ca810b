package loomshowcase.compare.plan;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JVM options as a user writes them in one text. They are divided into words as {@code java} does it with the
 * environment variable {@code JDK_JAVA_OPTIONS}: white space divides, single or double quotes keep it together, and
 * there is no escape.
 *
 * @param options   each one argument of {@code java}
 * @param classPath what {@code -cp} named; {@code null} if it was not among them
 */
public record JvmOptions(List<String> options, String classPath) {

    private static final Set<String> CLASS_PATH = Set.of("-cp", "-classpath", "--class-path");

    /** They take their value from the next word, or after an equals sign. */
    private static final Set<String> WITH_VALUE = Set.of("--add-exports", "--add-modules", "--add-opens", "--add-reads",
            "--enable-native-access", "--limit-modules", "--module-path", "--patch-module", "--upgrade-module-path");

    /** With these, {@code java} does something else than to run the program that measures. */
    private static final Pattern NO_MEASUREMENT = Pattern.compile(
            "-jar|-m|--module|--module=.*|-d|--describe-module.*|--list-modules|--validate-modules|--dry-run"
                    + "|--source.*|--?version|-fullversion|--full-version|--?help|-h|-\\?|-X|--help-extra|-");

    private static final Pattern AGENT = Pattern.compile("-(?:javaagent|agentpath):([^=]+)(?:=.*)?");

    public JvmOptions {
        options = List.copyOf(options);
    }

    /**
     * Reads a text such as {@code -XX:+UseZGC --add-opens java.base/java.lang=ALL-UNNAMED -Dgreeting="good day"}.
     *
     * @throws IllegalArgumentException if a word cannot be an option of a JVM that measures; the message says which
     */
    public static JvmOptions parse(String written) {
        var options = new ArrayList<String>();
        String classPath = null;
        for (Iterator<String> words = words(written).iterator(); words.hasNext();) {
            String word = words.next();
            String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            if (CLASS_PATH.contains(word) || name.equals("--class-path")) {
                classPath = value(word, words);
            } else if (WITH_VALUE.contains(word)) {
                options.add(word + "=" + value(word, words));
            } else if (word.equals("-p")) {
                options.add("--module-path=" + value(word, words));
            } else {
                options.add(checked(word));
            }
        }
        return new JvmOptions(options, classPath);
    }

    private static String value(String word, Iterator<String> words) {
        if (word.contains("=")) {
            return word.substring(word.indexOf('=') + 1);
        }
        if (!words.hasNext()) {
            throw new IllegalArgumentException("%s lacks its value".formatted(word));
        }
        return words.next();
    }

    private static String checked(String word) {
        if (!word.startsWith("-")) {
            throw new IllegalArgumentException(("'%s' is not a JVM option: those begin with a hyphen; put a value with "
                    + "spaces in quotes").formatted(word));
        }
        if (NO_MEASUREMENT.matcher(word).matches()) {
            throw new IllegalArgumentException(
                    "'%s' would make java do something else than measure; leave it out".formatted(word));
        }
        Matcher agent = AGENT.matcher(word);
        if (agent.matches() && !isFile(agent.group(1))) {
            throw new IllegalArgumentException("%s: '%s' does not exist, or is not a regular file".formatted(
                    word.substring(0, word.indexOf(':')), agent.group(1)));
        }
        return word;
    }

    /** A JVM waits for a pipe without end. */
    private static boolean isFile(String file) {
        try {
            return Files.isRegularFile(Path.of(file));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The words of a text, as {@code JDK_JAVA_OPTIONS} has them. */
    private static List<String> words(String written) {
        var words = new ArrayList<String>();
        StringBuilder word = null;
        char quote = 0;
        for (char letter : written.toCharArray()) {
            if (quote != 0 ? letter == quote : letter == '"' || letter == '\'') {
                quote = quote == 0 ? letter : 0;
                word = word == null ? new StringBuilder() : word;
            } else if (quote == 0 && Character.isWhitespace(letter)) {
                if (word != null) {
                    words.add(word.toString());
                }
                word = null;
            } else {
                word = (word == null ? new StringBuilder() : word).append(letter);
            }
        }
        if (quote != 0) {
            throw new IllegalArgumentException("the quote %s is not closed in: %s".formatted(quote, written.strip()));
        }
        if (word != null) {
            words.add(word.toString());
        }
        return words;
    }
}
