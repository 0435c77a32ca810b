package loomshowcase.cli.pools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import loomshowcase.ResultsSchema;
import loomshowcase.diagnose.pools.Answer;
import loomshowcase.diagnose.pools.Feed;
import loomshowcase.diagnose.pools.PoolKind;
import loomshowcase.diagnose.pools.PoolReader;
import loomshowcase.diagnose.pools.PoolRecordings;
import loomshowcase.diagnose.pools.WaitKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoolsFileTest {

    private final Locale usual = Locale.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void backHome() {
        Locale.setDefault(usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk17", "jdk21", "jdk25", "everything", "running"})
    void isWhatItsSchemaSays(String recording) throws IOException {
        assertThat(faults(text(recording))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "tr-TR"})
    void isTheSameInEveryLocale(String locale) throws IOException {
        String text = text("jdk17");
        Locale.setDefault(Locale.forLanguageTag(locale));

        assertThat(text("jdk17")).isEqualTo(text);
    }

    /** A name that is added to one of these, and not to the schema, would make files that nobody can check. */
    @Test
    void theSchemaHasEveryName() throws IOException {
        String schema = Files.readString(Path.of("docs", "pools.schema.json"));

        assertThat(Stream.of(Answer.values(), PoolKind.values(), Feed.values(), WaitKind.values()).flatMap(Stream::of))
                .allSatisfy(name -> assertThat(schema).contains("\"" + name + "\""));
    }

    @Test
    void aWrongFileDoesNotMatchTheSchema() throws IOException {
        String text = text("jdk25");

        assertThat(faults(text.replaceFirst("\"gains\"", "\"wins\""))).isNotEmpty();
        assertThat(faults(text.replaceFirst("\"longestNanos\" : \\d+", "\"longestNanos\" : null"))).isNotEmpty();
        assertThat(faults(text.replaceFirst("\"damage\" : ", "\"damages\" : "))).isNotEmpty();
    }

    private String text(String recording) throws IOException {
        return PoolsFile.text(PoolReader.read(PoolRecordings.file(recording, folder), recording + ".jfr"));
    }

    private static List<String> faults(String pools) throws IOException {
        return ResultsSchema.faults(new ObjectMapper().readTree(pools), "pools.schema.json");
    }
}
