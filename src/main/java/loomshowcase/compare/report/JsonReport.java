package loomshowcase.compare.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import loomshowcase.compare.result.Results;

/** The results file; its shape is {@code docs/results.schema.json}. */
final class JsonReport {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .build();

    private JsonReport() {}

    /** The file's text. */
    static String text(Results results) throws IOException {
        return MAPPER.writeValueAsString(results) + "\n";
    }
}
