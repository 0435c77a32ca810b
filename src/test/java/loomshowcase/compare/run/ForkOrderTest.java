package loomshowcase.compare.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.plan.MemoryJvm;
import loomshowcase.compare.plan.Rate;
import loomshowcase.compare.workload.Setting;
import loomshowcase.compare.workload.Settings;
import org.junit.jupiter.api.Test;

class ForkOrderTest {

    private static final Settings EVERY_TYPE = Settings.NONE
            .with(Setting.duration("durationNanos"), Duration.ofSeconds(3, 5))
            .with(Setting.text("source"), "Wörter aus \"Datei\" " + "x".repeat(100_000))
            .with(Setting.count("cores"), 2)
            .with(Setting.size("cpuWorkBytes"), 128_000_000_000L)
            .with(Setting.flag("flag"), true)
            .with(Setting.path("folder"), Path.of("some where"))
            .with(Setting.texts("targets"), List.of("a", ""));

    @Test
    void arrivesAsItWasSent() throws IOException {
        var order = new ForkOrder("fixed-pool", "sleep", EVERY_TYPE, new Size(1_000_000, 200, 50), Rate.parse("300/s"),
                2, 1, 3, MemoryJvm.RETAINED, true, Path.of("some where", "fork-0.report"),
                Instant.parse("2026-11-24T12:00:00.123456789Z"));
        assertThat(sent(order)).isEqualTo(order);
    }

    @Test
    void withoutARateAllTasksArriveAtOnce() throws IOException {
        var order =
                new ForkOrder("virtual", "sleep", Settings.NONE, new Size(1, 1), null, 0, 0, 1, MemoryJvm.NONE, false,
                        Path.of("report"), Instant.EPOCH);
        assertThat(sent(order)).isEqualTo(order);
    }

    private static ForkOrder sent(ForkOrder order) throws IOException {
        var bytes = new ByteArrayOutputStream();
        order.writeTo(new DataOutputStream(bytes));
        return ForkOrder.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }
}
