package loomshowcase.cli.shared;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads {@code --jdk}: releases that are installed here, or homes of JDKs. */
public final class JdkChoice {

    private final CommandLine commandLine;

    public JdkChoice(CommandLine commandLine) {
        this.commandLine = commandLine;
    }

    /** The JDKs that were named, each once; without a name, the one that runs this. */
    public List<InstalledJdk> of(List<String> named) {
        if (named == null || named.isEmpty()) {
            return List.of(InstalledJdks.running());
        }
        var chosen = new LinkedHashSet<InstalledJdk>();
        named.forEach(name -> chosen.add(atLeastOldest(name.matches("\\d{1,3}") ? ofRelease(name) : ofHome(name))));
        return new ArrayList<>(chosen);
    }

    private InstalledJdk ofRelease(String release) {
        int feature = Integer.parseInt(release);
        InstalledJdk running = InstalledJdks.running();
        if (running.feature() == feature) {
            return running;
        }
        return InstalledJdks.ofFeature(feature).orElseThrow(() -> mistake(
                "no JDK %s was found here; there are: %s. Give its home instead, or install it"
                        .formatted(feature, found())));
    }

    private InstalledJdk ofHome(String home) {
        try {
            return InstalledJdk.at(Path.of(home)).orElseThrow(() -> mistake(
                    "'%s' is neither a release such as 25 nor the home of a JDK: it has no bin/java and release file"
                            .formatted(home)));
        } catch (InvalidPathException e) {
            throw mistake("'%s' is no path".formatted(home));
        }
    }

    private InstalledJdk atLeastOldest(InstalledJdk jdk) {
        if (!jdk.isUsable()) {
            throw mistake("%s has no virtual threads; take %s or newer".formatted(jdk, InstalledJdk.OLDEST));
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
