package loomshowcase.compare.plan;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import loomshowcase.compare.result.Environment;
import loomshowcase.jvm.JvmVariables;
import loomshowcase.launch.InstalledJdks;

/** Describes this machine. */
public final class Machine {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** The machine as the results file has it. */
    public static Environment describe(String toolVersion, Map<String, Long> limits) {
        return new Environment(toolVersion,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("os.arch"),
                cpu(),
                Runtime.getRuntime().availableProcessors(),
                memoryBytes(),
                limits,
                JvmVariables.set());
    }

    /** The memory of the machine or of the container; {@code null} if the JVM does not know it. */
    public static Long memoryBytes() {
        return InstalledJdks.running().hasModule("jdk.management") ? Memory.bytes() : null;
    }

    /** Loaded only where its module is there. */
    private static final class Memory {
        static Long bytes() {
            return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                    && system.getTotalMemorySize() > 0 ? system.getTotalMemorySize() : null;
        }
    }

    private static String cpu() {
        if (!Files.isReadable(CPU_INFO)) {
            return System.getenv("PROCESSOR_IDENTIFIER");
        }
        try (var lines = Files.lines(CPU_INFO, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst().orElse(null);
        } catch (IOException | UncheckedIOException e) {
            return null;
        }
    }
}
