package loomshowcase.structured;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sources of the snippets. Each name ends in a release. Of those whose names differ only in the release, a JDK uses the
 * one with the highest release that is not above its own.
 */
final class Snippets {

    static final Path FOLDER = Path.of("src", "test", "structured");

    private static final Pattern NAME = Pattern.compile("([A-Za-z]+)(\\d{2})\\.java");
    private static final Pattern SNIPPET = Pattern.compile("( *)// snippet\n(.*?)\n *// end\n", Pattern.DOTALL);
    private static final List<String> OF_ALL_RELEASES = List.of("Services.java", "Outcomes.java");

    private Snippets() {}

    /** The classes for a release. */
    static List<String> classesFor(int feature) throws IOException {
        var chosen = new TreeMap<String, Integer>();
        for (String file : files()) {
            Matcher name = NAME.matcher(file);
            if (name.matches() && Integer.parseInt(name.group(2)) <= feature) {
                chosen.merge(name.group(1), Integer.valueOf(name.group(2)), Math::max);
            }
        }
        return chosen.entrySet().stream().map(each -> each.getKey() + each.getValue()).toList();
    }

    /** All files that those classes need, their own included. */
    static List<Path> sourcesFor(int feature) throws IOException {
        return Stream.concat(OF_ALL_RELEASES.stream(), classesFor(feature).stream().map(name -> name + ".java"))
                .map(FOLDER::resolve).toList();
    }

    /** The classes that have a snippet for the page. */
    static List<String> shown() throws IOException {
        return files().stream().map(file -> file.replace(".java", "")).filter(name -> {
            try {
                return SNIPPET.matcher(source(name)).find();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }

    /** The snippet of a class as the page shows it: below its releases, without the common indent. */
    static String of(String className) throws IOException {
        Matcher snippet = SNIPPET.matcher(source(className));
        if (!snippet.find()) {
            throw new IOException(className + " has no snippet");
        }
        var releases = new ArrayList<String>();
        for (int release : StructuredPage.RELEASES) {
            if (classesFor(release).contains(className)) {
                releases.add(Integer.toString(release));
            }
        }
        return "**JDK %s**\n\n```java\n%s\n```\n".formatted(String.join(", ", releases),
                snippet.group(2).replaceAll("(?m)^" + snippet.group(1), ""));
    }

    private static String source(String className) throws IOException {
        return Files.readString(FOLDER.resolve(className + ".java"));
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
