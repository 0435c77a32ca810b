package loomshowcase.cli.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.Jvm;
import loomshowcase.launch.Jvm.Outcome;

/** Runs {@code compare} from the real jar with one JVM for each row, and reads the file that it exports. */
final class BriefCompare {

    private static final List<String> BRIEF = List.of("--forks", "1", "--quiet");

    private final Path folder;

    /** @param folder where the file and the output are kept */
    BriefCompare(Path folder) {
        this.folder = folder;
    }

    Outcome run(InstalledJdk jdk, List<String> jvmOptions, String... arguments) throws Exception {
        return new Jvm(folder).run(jdk, arguments(jvmOptions, arguments));
    }

    List<String> arguments(List<String> jvmOptions, String... arguments) {
        var all = new ArrayList<>(jvmOptions);
        all.addAll(List.of("-jar", Jvm.jar().toString(), "compare"));
        all.addAll(BRIEF);
        if (!List.of(arguments).contains("download")) {
            all.addAll(List.of("-d", "20ms"));
        }
        all.addAll(List.of("--export", folder.resolve("results.json").toString()));
        all.addAll(List.of(arguments));
        return all;
    }

    JsonNode results() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("results.json").toFile());
    }

    static List<JsonNode> cells(JsonNode results) {
        JsonNode cells = results.get("cells");
        return IntStream.range(0, cells.size()).mapToObj(cells::get).toList();
    }
}
