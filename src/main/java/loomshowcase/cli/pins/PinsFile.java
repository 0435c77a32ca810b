package loomshowcase.cli.pins;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import loomshowcase.diagnose.pins.PinReport;
import loomshowcase.files.WholeFile;

/** The file of {@code pins --export}; its shape is {@code docs/pins.schema.json}. */
final class PinsFile {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .build();

    private PinsFile() {}

    /** The text of the file. */
    static String text(PinReport report) throws IOException {
        return MAPPER.writeValueAsString(report) + "\n";
    }

    /** @throws IOException if it could not be written; an existing file is then unchanged */
    static void write(PinReport report, Path file) throws IOException {
        WholeFile.write(file, text(report).getBytes(StandardCharsets.UTF_8));
    }
}
