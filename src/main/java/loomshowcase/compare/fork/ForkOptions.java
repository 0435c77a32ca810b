package loomshowcase.compare.fork;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loomshowcase.compare.plan.PlannedVariant;

/**
 * The JVM options of the forks of a comparison: unless the user says otherwise, the same heap and collector for all, so
 * that no model profits from the defaults of a JDK.
 *
 * @param heapMegabytes fixed heap of every fork
 * @param ofUser        options that the user gave for all forks
 */
public record ForkOptions(int heapMegabytes, List<String> ofUser) {

    private static final int MEGABYTE = 1 << 20;
    private static final int DEFAULT = 1024;

    /** What a task on a virtual thread takes, with a margin: its stack, its thread and its record. */
    private static final int BYTES_PER_TASK = 4096;

    private static final Predicate<String> COLLECTOR =
            Pattern.compile("-XX:[+-]Use(?:Serial|Parallel|G1|Z|Shenandoah|Epsilon)GC").asMatchPredicate();

    private static final Predicate<String> HEAP = Pattern.compile("-Xm[sx].*"
            + "|-XX:(?:(?:Initial|Max|Min)HeapSize|(?:Initial|Max|Min)RAM(?:Percentage|Fraction)|MaxRAM)=.*"
            + "|-XX:\\+AggressiveHeap").asMatchPredicate();

    private static final Pattern MOST_HEAP = Pattern.compile("-Xmx(.+)|-XX:MaxHeapSize=(.+)");

    public ForkOptions {
        ofUser = List.copyOf(ofUser);
    }

    /**
     * The heap for a number of tasks: a gigabyte, or more for more than a quarter of a million tasks, but at most half
     * of the memory.
     *
     * @param memoryBytes physical memory, or {@code null} if unknown
     * @param ofUser      options that the user gave for all forks
     */
    public static ForkOptions forTasks(int tasks, Long memoryBytes, List<String> ofUser) {
        long wanted = Math.max(DEFAULT, (long) tasks * BYTES_PER_TASK / MEGABYTE);
        long most = memoryBytes == null ? wanted : Math.max(32, memoryBytes / 2 / MEGABYTE);
        return new ForkOptions((int) Math.min(wanted, most), ofUser);
    }

    /** The options that the user gave for the forks of a variant, those for all first. */
    List<String> ofUser(PlannedVariant variant) {
        boolean ownCollector = variant.options().stream().anyMatch(COLLECTOR);
        boolean ownHeap = variant.options().stream().anyMatch(HEAP);
        return Stream.concat(ofUser.stream()
                .filter(option -> !(ownCollector && COLLECTOR.test(option)) && !(ownHeap && HEAP.test(option))),
                variant.options().stream()).toList();
    }

    /**
     * The options of a variant's forks. Whoever sets a part of the heap sets all of it: our start size may be above their
     * greatest. A JVM with two collectors does not start. A JVM whose heap is full exits: otherwise chance decides which
     * thread gets the error, and if it is a thread of the JDK, the JVM may hang.
     */
    List<String> jvmOptions(PlannedVariant variant) {
        List<String> given = ofUser(variant);
        var options = new ArrayList<String>();
        if (given.stream().noneMatch(HEAP)) {
            options.add("-Xms" + heapMegabytes + "m");
            options.add("-Xmx" + heapMegabytes + "m");
        }
        if (given.stream().noneMatch(COLLECTOR)) {
            options.add("-XX:+UseG1GC");
        }
        options.add("-XX:+ExitOnOutOfMemoryError");
        options.addAll(given);
        return options;
    }

    /** Such as {@code its heap of 1024 MB}, for a message. */
    String heap(PlannedVariant variant) {
        Optional<String> most = jvmOptions(variant).stream().map(MOST_HEAP::matcher).filter(Matcher::matches)
                .map(option -> option.group(1) == null ? option.group(2) : option.group(1))
                .reduce((before, last) -> last);
        return "its heap"
                + most.map(size -> " of " + size.replaceFirst("(?<=\\d)([kmgKMG])$", " $1B").toUpperCase(Locale.ROOT))
                        .orElse("");
    }
}
