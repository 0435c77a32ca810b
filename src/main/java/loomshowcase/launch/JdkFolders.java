package loomshowcase.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The folders where JDKs may be, in order of preference. A folder that is returned need not exist or be a JDK. */
final class JdkFolders {

    private static final Pattern NUMBERED_VARIABLE =
            Pattern.compile("JAVA\\d+_HOME|JAVA_HOME_\\d+(_\\w+)?", Pattern.CASE_INSENSITIVE);
    private static final String MAC_HOMES = "Library/Java/JavaVirtualMachines";

    private JdkFolders() {}

    static List<Path> ofThisMachine() {
        List<Path> homes = new ArrayList<>(named(System.getenv()));
        path(System.getProperty("java.home")).ifPresent(homes::add);
        path(System.getProperty("user.home"))
                .ifPresent(userHome -> homes.addAll(installed(userHome.toAbsolutePath().getRoot(), userHome)));
        return homes;
    }

    /** The folders of a list that is written as a class path is. */
    static List<Path> inList(String list) {
        List<Path> homes = new ArrayList<>();
        for (String home : list.split(Pattern.quote(File.pathSeparator))) {
            path(home).ifPresent(homes::add);
        }
        return homes;
    }

    /** The folders that environment variables name. */
    static List<Path> named(Map<String, String> environment) {
        List<Path> homes = new ArrayList<>();
        path(environment.get("JAVA_HOME")).ifPresent(homes::add);
        new TreeMap<>(environment).forEach((name, value) -> {
            if (NUMBERED_VARIABLE.matcher(name).matches()) {
                path(value).ifPresent(homes::add);
            }
        });
        return homes;
    }

    /** The folders into which installers put JDKs, below the root of the file system and below the user's home. */
    static List<Path> installed(Path root, Path userHome) {
        List<Path> homes = new ArrayList<>();
        homes.addAll(in(root.resolve("usr/lib/jvm")));
        homes.addAll(in(userHome.resolve(".sdkman/candidates/java")));
        homes.addAll(in(userHome.resolve(".jdks")));
        for (Path download : children(userHome.resolve(".gradle/jdks"))) {
            homes.add(download);
            homes.addAll(in(download));
        }
        homes.addAll(in(root.resolve(MAC_HOMES)));
        homes.addAll(in(userHome.resolve(MAC_HOMES)));
        homes.addAll(in(root.resolve("Program Files/Java")));
        homes.addAll(in(root.resolve("Program Files/Eclipse Adoptium")));
        return homes;
    }

    private static List<Path> in(Path folder) {
        List<Path> homes = new ArrayList<>();
        for (Path child : children(folder)) {
            homes.add(child);
            homes.add(child.resolve("Contents/Home"));
        }
        return homes;
    }

    private static List<Path> children(Path folder) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(children::add);
        } catch (IOException | DirectoryIteratorException e) {
            return List.of();
        }
        Collections.sort(children);
        return children;
    }

    static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath();
        }
    }

    /** Empty if there is no text, or the file system cannot express it. */
    private static Optional<Path> path(String text) {
        try {
            return text == null || text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
