package loomshowcase.compare.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import loomshowcase.compare.result.SharedLimit;
import loomshowcase.compare.result.Traits;

/**
 * What the files of earlier versions do not say, and what is known all the same. The first ones have no traits of
 * their workloads. There were four workloads of this tool then, so their names tell; this is the only place where a
 * report goes by the name of a workload.
 */
final class OlderFiles {

    private static final String TRAITS = "traits";

    private OlderFiles() {}

    /** Adds to each row of a results file what it lacks. */
    static void complete(JsonNode results) {
        for (JsonNode row : results.path("cells")) {
            if (row instanceof ObjectNode object && !row.hasNonNull(TRAITS)) {
                object.set(TRAITS, JsonReport.MAPPER.valueToTree(traits(row)));
            }
        }
    }

    private static Traits traits(JsonNode row) {
        return switch (row.path("workload").asText()) {
            case "sleep" -> Traits.ofWaiting().tryingNext("sleep -d 100ms");
            case "download" -> Traits.ofWaiting();
            case "cpu" -> new Traits(false, true, shared(row, "cores", "core"), List.of(), null);
            case "connections" -> new Traits(
                    false, false, shared(row, "connections", "connection"), List.of("no connection"), null);
            default -> Traits.UNKNOWN;
        };
    }

    private static SharedLimit shared(JsonNode row, String parameter, String noun) {
        int count = row.path("parameters").path(parameter).asInt();
        return count < 1 ? null : new SharedLimit(count, noun);
    }
}
