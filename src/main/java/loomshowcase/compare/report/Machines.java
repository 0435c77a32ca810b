package loomshowcase.compare.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loomshowcase.compare.result.Environment;
import loomshowcase.compare.result.Jdk;
import loomshowcase.text.Counts;

/** Names of JDKs and machines for readers. */
final class Machines {

    private static final Pattern HEAP = Pattern.compile("-Xmx(\\d+)m");
    private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use(\\w+)GC");

    private Machines() {}

    /**
     * {@code Temurin 25.0.3} for {@code Eclipse Adoptium 25.0.3+9-LTS}; with its folder if only that tells it from another
     * JDK.
     */
    static String name(Jdk jdk) {
        String vendor = jdk.vendor().startsWith("Eclipse Adoptium") ? "Temurin" : "JDK";
        String maker = vendor.equals("JDK") && !jdk.vendor().isBlank() ? " (" + jdk.vendor() + ")" : "";
        String where = jdk.home() == null ? "" : " in " + jdk.home();
        return vendor + " " + jdk.version().replaceFirst("[+-].*", "") + maker + where;
    }

    /** One line about a JDK and the machine. */
    static String line(Jdk jdk, Environment machine) {
        var parts = new ArrayList<>(List.of(
                name(jdk),
                machine.os().split(" ")[0] + " " + machine.arch().replace("amd64", "x64"),
                Counts.of(machine.cores(), "core")));
        heap(jdk.flags()).ifPresent(parts::add);
        parts.add("a fresh JVM per row");
        return String.join(" · ", parts);
    }

    /** {@code heap 1 GB, G1}, taken from the options of the JVMs; empty if no JVM was started. */
    private static Optional<String> heap(List<String> flags) {
        Optional<String> collector = first(COLLECTOR, flags);
        return first(HEAP, flags).map(Integer::parseInt)
                .map(megabytes -> megabytes % 1024 == 0 ? megabytes / 1024 + " GB" : megabytes + " MB")
                .map(heap -> "heap " + heap + collector.map(name -> ", " + name).orElse(""));
    }

    private static Optional<String> first(Pattern pattern, List<String> flags) {
        return flags.stream().map(pattern::matcher).filter(Matcher::matches).map(flag -> flag.group(1)).findFirst();
    }
}
