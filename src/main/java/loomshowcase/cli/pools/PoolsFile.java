package loomshowcase.cli.pools;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import loomshowcase.diagnose.pools.PoolReport;
import loomshowcase.files.WholeFile;

/** The file of {@code pools --export}; its shape is {@code docs/pools.schema.json}. */
final class PoolsFile {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .build();

    private PoolsFile() {}

    /** The text of the file. */
    static String text(PoolReport report) throws IOException {
        return MAPPER.writeValueAsString(report) + "\n";
    }

    /** @throws IOException if it could not be written; an existing file is then unchanged */
    static void write(PoolReport report, Path file) throws IOException {
        WholeFile.write(file, text(report).getBytes(StandardCharsets.UTF_8));
    }
}
