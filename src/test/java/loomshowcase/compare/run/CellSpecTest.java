package loomshowcase.compare.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.workload.Parameters;
import org.junit.jupiter.api.Test;

class CellSpecTest {

    @Test
    void arrivesAsItWasSent() throws IOException {
        var spec = new CellSpec("fixed-pool", "sleep",
                Parameters.of(Map.of("durationNanos", "1000", "source", "Wörter aus „Datei“ " + "x".repeat(100_000))),
                new Size(1_000_000, 200, 50),
                2, 1, 3, true, Path.of("some where", "fork-0.report"),
                Instant.parse("2026-11-24T12:00:00.123456789Z"));
        var bytes = new ByteArrayOutputStream();
        spec.writeTo(new DataOutputStream(bytes));
        assertThat(CellSpec.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                .isEqualTo(spec);
    }
}
