package loomshowcase.cli.shared;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads {@code --jdk}: releases that are installed, or homes of JDKs. */
public final class JdkChoice {

    private final CommandLine commandLine;

    public JdkChoice(CommandLine commandLine) {
        this.commandLine = commandLine;
    }

    /**
     * The JDKs that were named; if none was, the JDK that runs this.
     *
     * @throws ParameterException if a name leads to no JDK, or two lead to the same one
     */
    public List<InstalledJdk> of(List<String> named) {
        if (named == null || named.isEmpty()) {
            return List.of(InstalledJdks.running());
        }
        var chosen = new LinkedHashMap<InstalledJdk, String>();
        for (String name : named) {
            InstalledJdk jdk = atLeastOldest(name.matches("\\d{1,3}") ? ofRelease(name) : ofHome(name));
            String before = chosen.put(jdk, name);
            if (before != null) {
                throw mistake(before.equals(name) ? "'%s' is there twice; name each JDK once".formatted(name)
                        : "'%s' and '%s' are the same JDK; name it once".formatted(before, name));
            }
        }
        return List.copyOf(chosen.keySet());
    }

    private InstalledJdk ofRelease(String release) {
        int feature = Integer.parseInt(release);
        InstalledJdk running = InstalledJdks.running();
        if (running.feature() == feature) {
            return running;
        }
        return InstalledJdks.ofFeature(feature).orElseThrow(() -> mistake(
                "JDK %s was not found, only %s; give the home of a JDK, or install it"
                        .formatted(feature, found())));
    }

    private InstalledJdk ofHome(String home) {
        try {
            return InstalledJdk.at(Path.of(home)).orElseThrow(() -> mistake(
                    "'%s' is neither a release such as 25 nor the home of a JDK, with bin/java and a release file"
                            .formatted(home)));
        } catch (InvalidPathException e) {
            throw mistake("'%s' is not a path".formatted(home));
        }
    }

    private InstalledJdk atLeastOldest(InstalledJdk jdk) {
        if (!jdk.isUsable()) {
            throw mistake("%s has no virtual threads; use JDK %s or newer".formatted(jdk, InstalledJdk.OLDEST));
        }
        return jdk;
    }

    private static String found() {
        return InstalledJdks.find().stream().map(jdk -> Integer.toString(jdk.feature())).distinct()
                .collect(Collectors.joining(", "));
    }

    private ParameterException mistake(String text) {
        return new ParameterException(commandLine, "--jdk: " + text);
    }
}
