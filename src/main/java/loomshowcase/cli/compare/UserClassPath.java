package loomshowcase.cli.compare;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import loomshowcase.cli.shared.IoReason;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * A class path as {@code java} takes it: an element that is {@code *} or ends in {@code /*} stands for the jars of
 * that folder, an empty one for the current folder. Unlike {@code java}, which passes over what is not there, this
 * says so.
 */
final class UserClassPath {

    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    private final CommandLine commandLine;

    UserClassPath(CommandLine commandLine) {
        this.commandLine = commandLine;
    }

    /** All its jars and folders, in the same order and absolute. */
    String expanded(String written) {
        var entries = new ArrayList<Path>();
        for (String element : SEPARATOR.split(written == null ? "." : written, -1)) {
            if (element.equals("*") || element.endsWith("/*") || element.endsWith(File.separator + "*")) {
                entries.addAll(jarsIn(element));
            } else {
                entries.add(entry(element));
            }
        }
        return entries.stream().map(entry -> entry.toAbsolutePath().normalize().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path entry(String element) {
        Path entry = path(element);
        if (Files.isDirectory(entry) || Files.isRegularFile(entry) && isArchive(entry)) {
            return entry;
        }
        throw mistake(Files.exists(entry) ? "'%s' is neither a jar nor a folder" : "'%s' is not there", element);
    }

    private List<Path> jarsIn(String element) {
        Path folder = path(element.substring(0, element.length() - 1));
        try (var files = Files.list(folder)) {
            List<Path> jars = files.filter(file -> file.toString().matches(".*\\.(jar|JAR)")).sorted().toList();
            if (jars.isEmpty()) {
                throw mistake("'%s' finds no jar", element);
            }
            return jars;
        } catch (IOException e) {
            throw mistake("'%s' finds no jar: " + IoReason.of(e).replace("%", "%%"), element);
        }
    }

    private Path path(String element) {
        try {
            return Path.of(element);
        } catch (InvalidPathException e) {
            throw mistake("'%s' is no path", element);
        }
    }

    private static boolean isArchive(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(jar|zip)");
    }

    private ParameterException mistake(String text, String element) {
        return new ParameterException(commandLine, "--class-path: " + text.formatted(element));
    }
}
