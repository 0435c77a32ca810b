package loomshowcase.compare.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** The fields of some JSON, with what its schema says of each. */
final class SchemaFields {

    /**
     * A field of the JSON.
     *
     * @param place    such as {@code /cells/0/label}
     * @param optional whether it may be missing or null
     */
    record Field(ObjectNode owner, String name, String place, boolean optional) {}

    private final JsonNode schema;
    private final List<Field> fields = new ArrayList<>();

    private SchemaFields(JsonNode schema) {
        this.schema = schema;
    }

    /** All fields of some JSON that the schema names. */
    static List<Field> of(JsonNode json, JsonNode schema) {
        var all = new SchemaFields(schema);
        all.add(json, schema, "");
        return all.fields;
    }

    private void add(JsonNode json, JsonNode reference, String place) {
        JsonNode here = resolved(reference);
        for (int index = 0; index < (json.isArray() ? json.size() : 0); index++) {
            add(json.get(index), here.path("items"), place + "/" + index);
        }
        if (json instanceof ObjectNode owner) {
            List<JsonNode> required = list(here.path("required"));
            owner.properties().forEach(field -> {
                JsonNode said = here.path("properties").path(field.getKey());
                String where = place + "/" + field.getKey();
                if (!said.isMissingNode()) {
                    fields.add(new Field(owner, field.getKey(), where, mayBeNull(said)
                            || required.stream().noneMatch(name -> name.asText().equals(field.getKey()))));
                    add(field.getValue(), said, where);
                }
            });
        }
    }

    private JsonNode resolved(JsonNode reference) {
        for (JsonNode choice : reference.path("oneOf")) {
            if (choice.has("$ref")) {
                return resolved(choice);
            }
        }
        return reference.has("$ref") ? schema.at(reference.get("$ref").asText().substring(1)) : reference;
    }

    private static boolean mayBeNull(JsonNode said) {
        return list(said.path("type")).stream().anyMatch(type -> type.asText().equals("null"))
                || list(said.path("oneOf")).stream().anyMatch(choice -> choice.path("type").asText().equals("null"));
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
