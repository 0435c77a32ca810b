package loomshowcase.compare.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import loomshowcase.compare.result.Results;

/** The results file; its shape is {@code docs/results.schema.json}. */
public final class JsonReport {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .build();

    private JsonReport() {}

    /** The file's text. */
    public static String text(Results results) throws IOException {
        return MAPPER.writeValueAsString(results) + "\n";
    }

    /**
     * Writes the file: aside first, then in the place of what was there, so that a reader never finds half of it.
     *
     * @throws IOException if it could not be written; what was there is still there
     */
    public static void write(Results results, Path file) throws IOException {
        WholeFile.write(file, text(results).getBytes(StandardCharsets.UTF_8));
    }
}
