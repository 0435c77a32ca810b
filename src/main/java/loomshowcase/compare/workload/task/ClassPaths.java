package loomshowcase.compare.workload.task;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import loomshowcase.text.Reasons;

/**
 * Class paths as {@code java} takes them: an element that is {@code *} or ends in {@code /*} stands for the jars of
 * that folder, and an empty one for the current folder. {@code java} ignores an element that does not exist; here it is
 * an error.
 */
final class ClassPaths {

    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));
    private static final Pattern JAR = Pattern.compile(".*\\.jar", Pattern.CASE_INSENSITIVE);
    private static final Pattern ARCHIVE = Pattern.compile(".*\\.(jar|zip)", Pattern.CASE_INSENSITIVE);

    private static final Pattern JAR_ENDING = Pattern.compile("\\.jar$", Pattern.CASE_INSENSITIVE);

    private ClassPaths() {}

    /**
     * All jars and folders of a class path, in its order and absolute.
     *
     * @throws IllegalArgumentException if an element does not exist, or is neither a jar nor a folder
     */
    static List<Path> expanded(String written) {
        var entries = new ArrayList<Path>();
        for (String element : SEPARATOR.split(written, -1)) {
            if (element.equals("*") || element.endsWith("/*") || element.endsWith(File.separator + "*")) {
                entries.addAll(jarsIn(element));
            } else {
                entries.add(entry(element));
            }
        }
        return entries.stream().map(entry -> entry.toAbsolutePath().normalize()).toList();
    }

    private static Path entry(String element) {
        Path entry = path(element);
        if (Files.isRegularFile(entry) && isSpringBoot(entry)) {
            throw mistake(element, "is a Spring Boot jar, in which java finds no class of yours. Unpack it with "
                    + "java -Djarmode=tools -jar %1$s extract, and name %2$s/%1$s instead".formatted(
                            entry.getFileName(), JAR_ENDING.matcher(entry.getFileName().toString()).replaceFirst("")));
        }
        if (Files.isDirectory(entry)) {
            return entry;
        }
        if (Files.isRegularFile(entry) && ARCHIVE.matcher(element).matches()) {
            return opened(entry, element);
        }
        throw mistake(element,
                Files.exists(entry) ? "is neither a jar nor a folder" : "does not exist" + advice(element));
    }

    /** What may have been meant by a name that does not exist. */
    private static String advice(String element) {
        return element.startsWith("~") ? "; a shell replaces ~ only at the beginning of a word, so write $HOME"
                : element.matches(".*[,;].*")
                        ? "; put %s between the entries of a class path".formatted(File.pathSeparator)
                : "";
    }

    /** Spring Boot puts the classes of an application into a folder of the jar, which only its own launcher reads. */
    private static boolean isSpringBoot(Path entry) {
        try (var jar = new ZipFile(entry.toFile())) {
            return jar.getEntry("BOOT-INF/classes/") != null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Java ignores a damaged jar, and then says that a class is missing. */
    private static Path opened(Path jar, String element) {
        try (var zip = new ZipFile(jar.toFile())) {
            return jar;
        } catch (IOException e) {
            throw mistake(element, "cannot be opened as a jar: " + Reasons.of(e));
        }
    }

    private static List<Path> jarsIn(String element) {
        try (var files = Files.list(path(element.substring(0, element.length() - 1)))) {
            List<Path> jars = files.filter(file -> JAR.matcher(file.toString()).matches()).sorted().toList();
            if (jars.isEmpty()) {
                throw mistake(element, "finds no jar");
            }
            jars.forEach(jar -> opened(jar, jar.toString()));
            return jars;
        } catch (IOException e) {
            throw mistake(element, "finds no jar: " + Reasons.of(e));
        }
    }

    private static Path path(String element) {
        try {
            return Path.of(element);
        } catch (InvalidPathException e) {
            throw mistake(element, "is not a path");
        }
    }

    private static IllegalArgumentException mistake(String element, String what) {
        return new IllegalArgumentException("'%s' %s".formatted(element, what));
    }
}
