package loomshowcase.compare.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Environment;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.Variant;
import loomshowcase.text.Counts;
import loomshowcase.text.Listed;

/** How results were measured: what a reader needs to measure the same again. */
record Provenance(Results results) {

    private static final long GIGABYTE = 1L << 30;

    /**
     * One line.
     *
     * @param text may be empty
     * @param code a command or JVM options; may be empty
     */
    record Entry(String label, String text, String code) {}

    List<Entry> entries() {
        Environment machine = results.environment();
        var entries = new ArrayList<Entry>();
        entries.add(new Entry("Command", "", "loom-showcase " + command()));
        entries.add(new Entry("Measured", machine.startedAt() + ", loom-showcase " + machine.tool(), ""));
        entries.add(new Entry("Machine", "%s, %s%s, %s%s".formatted(machine.os(), machine.arch(),
                machine.cpu() == null ? "" : ", " + machine.cpu(), Counts.of(machine.cores(), "core"),
                machine.memoryBytes() == null ? ""
                        : ", %s GB".formatted(Math.round((double) machine.memoryBytes() / GIGABYTE))),
                ""));
        if (!machine.limits().isEmpty()) {
            entries.add(new Entry("Limits", machine.limits().entrySet().stream()
                    .map(limit -> limit.getKey() + " " + limit.getValue()).collect(Collectors.joining(", ")), ""));
        }
        if (!machine.variablesCleared().isEmpty()) {
            entries.add(new Entry("Cleared", "set, but not passed on to the measured JVMs: "
                    + Listed.and(machine.variablesCleared()), ""));
        }
        results.cells().stream().map(Cell::jdk).distinct().map(Provenance::jdk).forEach(entries::add);
        results.cells().stream().map(Cell::variant).filter(Objects::nonNull)
                .collect(Collectors.toMap(Variant::name, variant -> variant, (first, again) -> first,
                        LinkedHashMap::new))
                .values().stream().map(Provenance::variant).forEach(entries::add);
        return entries;
    }

    private static Entry jdk(Jdk jdk) {
        return new Entry(Machines.name(jdk), jdk.version(), String.join(" ", jdk.flags()));
    }

    private static Entry variant(Variant variant) {
        String classPath = variant.classPath() == null ? "" : " -cp " + variant.classPath();
        String options = (String.join(" ", variant.flags()) + classPath).strip();
        return new Entry("Variant " + variant.name(), options.isEmpty() ? "no further options" : "", options);
    }

    /** Quoted for a shell. */
    private String command() {
        return results.command().stream()
                .map(word -> word.matches("[\\w@%+=:,./≤-]+") ? word : "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
