package loomshowcase.compare.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import loomshowcase.compare.result.Results;

/** Reads results files; what a file has beyond what this version knows is left out. */
public final class ResultsReader {

    private static final String EXPORTED = "compare --export FILE.json writes one";

    private ResultsReader() {}

    /**
     * The results in a file.
     *
     * @throws IOException       if the file cannot be read
     * @throws UnreadableResults if it holds none that this version of the tool knows
     */
    public static Results read(Path file) throws IOException, UnreadableResults {
        byte[] content = Files.readAllBytes(file);
        try {
            JsonNode tree = tree(content);
            checkFormat(tree);
            Results results = JsonReport.MAPPER.treeToValue(tree, Results.class);
            new Completeness(results).check();
            return results;
        } catch (JsonMappingException e) {
            throw new UnreadableResults("is damaged at " + place(e));
        }
    }

    private static JsonNode tree(byte[] content) throws IOException, UnreadableResults {
        try {
            return JsonReport.MAPPER.readTree(content);
        } catch (JsonEOFException e) {
            throw new UnreadableResults("is cut short: it ends in the middle of line %s"
                    .formatted(e.getLocation().getLineNr()));
        } catch (JsonMappingException e) {
            throw new UnreadableResults("goes on after its end: are these two files in one?");
        } catch (JsonProcessingException e) {
            throw new UnreadableResults("is no JSON; " + EXPORTED);
        }
    }

    private static void checkFormat(JsonNode tree) throws UnreadableResults {
        String format = tree.path("format").asText();
        if (!format.equals(Results.FORMAT)) {
            throw new UnreadableResults(format.startsWith("loom-showcase/")
                    ? "holds %s, and no results of compare; %s".formatted(format, EXPORTED)
                    : "holds no results of loom-showcase; " + EXPORTED);
        }
        int version = tree.path("version").asInt();
        if (version < 1 || version > Results.VERSION) {
            throw new UnreadableResults("was written by another loom-showcase, in version %s of the format; this one "
                    .formatted(tree.path("version").asText("none")) + "reads version " + Results.VERSION);
        }
    }

    /** {@code cells[3].runs[0].wallNanos}. */
    private static String place(JsonMappingException fault) {
        String place = fault.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return place.isEmpty() ? "its beginning" : place.substring(place.startsWith(".") ? 1 : 0);
    }
}
