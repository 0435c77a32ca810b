package loomshowcase;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Holds results against the schema that readers of the file are given. */
public final class ResultsSchema {

    private ResultsSchema() {}

    /** What is not as the schema says; empty if all is. */
    public static List<String> faults(JsonNode results) throws IOException {
        return faults(results, "results.schema.json");
    }

    /** The same of another schema in {@code docs}. */
    public static List<String> faults(JsonNode results, String schemaFile) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs", schemaFile)));
        return schema.validate(results).stream().map(Object::toString).toList();
    }
}
