import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import loomshowcase.lib.jackson.databind.JsonNode;
import loomshowcase.lib.jackson.databind.ObjectMapper;

/**
 * Checks a results file that {@code compare} exported: every cell is there, ran on the right JDK and did all its tasks.
 *
 * <p>Run it as {@code java -cp target/loom-showcase.jar .ci/CheckResults.java FILE FEATURE}. It reads JSON with the
 * Jackson that is inside the jar, so the machine needs nothing but a JDK.
 */
public final class CheckResults {

    private static final Set<String> MODELS = Set.of("virtual", "structured", "fixed-pool");
    private static final Set<String> WORKLOADS = Set.of("sleep", "download");

    private final List<String> faults = new ArrayList<>();

    private CheckResults() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        var check = new CheckResults();
        int cells = check.file(new ObjectMapper().readTree(file.toFile()), Integer.parseInt(args[1]));
        check.faults.forEach(fault -> System.out.println(file + ": " + fault));
        System.out.printf("%s: %d cells, %d faults%n", file, cells, check.faults.size());
        System.exit(check.faults.isEmpty() ? 0 : 1);
    }

    private int file(JsonNode results, int feature) {
        expect(results.path("format").asText().equals("loom-showcase/results"), "is not a results file");
        expect(results.path("version").asInt() == 1, "does not have version 1");
        expect(!results.path("partial").asBoolean(true), "is partial");
        var missing = new TreeSet<String>();
        WORKLOADS.forEach(workload -> MODELS.forEach(model -> missing.add(workload + " on " + model)));
        for (JsonNode cell : results.path("cells")) {
            String name = cell.path("workload").asText() + " on " + cell.path("model").asText();
            missing.remove(name);
            cell(cell, name, feature);
        }
        expect(missing.isEmpty(), "has no cell for " + missing);
        return results.path("cells").size();
    }

    private void cell(JsonNode cell, String name, int feature) {
        expect(cell.path("jdk").path("feature").asInt() == feature, name + " did not run on JDK " + feature);
        expect(cell.path("failure").isNull(), name + " failed: " + cell.path("failure"));
        expect(cell.path("runs").size() > 0, name + " has no runs");
        for (JsonNode run : cell.path("runs")) {
            expect(run.path("failed").asInt(-1) == 0, name + " has failed tasks");
            expect(run.path("completed").asInt(-1) == cell.path("tasks").asInt(),
                    name + " did not complete all its tasks");
            expect(run.path("wallNanos").asLong() >= cell.path("floorNanos").asLong(), name + " is below its floor");
        }
    }

    private void expect(boolean fulfilled, String fault) {
        if (!fulfilled) {
            faults.add(fault);
        }
    }
}
