package loomshowcase.compare.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loomshowcase.compare.result.Environment;
import loomshowcase.compare.result.Jdk;
import loomshowcase.text.Counts;

/** Names of JDKs and machines for readers. */
final class Machines {

    private static final Pattern HEAP = Pattern.compile("-Xmx(\\d+)([kmg])", Pattern.CASE_INSENSITIVE);
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
        Optional<String> collector = last(COLLECTOR, flags).map(found -> found.group(1))
                .map(name -> name.equals("Z") ? "ZGC" : name);
        return last(HEAP, flags).map(Machines::size)
                .map(heap -> "heap " + heap + collector.map(name -> ", " + name).orElse(""))
                .or(() -> collector);
    }

    private static String size(Matcher heap) {
        long kilobytes = Long.parseLong(heap.group(1)) << 10 * "kmg".indexOf(heap.group(2).toLowerCase(Locale.ROOT));
        return kilobytes % (1 << 20) == 0 ? (kilobytes >> 20) + " GB"
                : kilobytes % (1 << 10) == 0 ? (kilobytes >> 10) + " MB" : kilobytes + " kB";
    }

    /** A JVM heeds the last of several; of a collector there is only one. */
    private static Optional<Matcher> last(Pattern pattern, List<String> flags) {
        return flags.stream().map(pattern::matcher).filter(Matcher::matches).reduce((before, flag) -> flag);
    }
}
