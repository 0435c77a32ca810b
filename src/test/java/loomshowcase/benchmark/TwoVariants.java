package loomshowcase.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import loomshowcase.compare.report.figure.RankTest;

/**
 * In how many comparisons of two variants a difference was found, from the wall times of JVMs that
 * {@code .ci/two-variants.sh} recorded. Seven rounds, one after another, are a comparison as {@code compare} makes it:
 * seven JVMs of each variant, in turn. No JVM is in two comparisons of the same kind.
 */
public final class TwoVariants {

    private static final int FORKS = 7;
    private static final int DRAWS = 200;

    private TwoVariants() {}

    /**
     * A part of a recording, made without a break.
     *
     * @param millis what a task of each variant waits
     * @param rounds the wall times in microseconds, one for each variant
     */
    public record Part(List<Integer> millis, List<List<Long>> rounds) {

        /** The comparisons of the first variant with another one. */
        List<RankTest> comparisons(int other) {
            return IntStream.range(0, rounds.size() / FORKS).mapToObj(each -> RankTest.of(walls(each, 0),
                    walls(each, other))).toList();
        }

        private List<Long> walls(int comparison, int variant) {
            return rounds.subList(comparison * FORKS, (comparison + 1) * FORKS).stream()
                    .map(round -> round.get(variant)).toList();
        }
    }

    /** The parts of a recording. */
    public static List<Part> read(Path file) throws IOException {
        var parts = new ArrayList<Part>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("#")) {
                parts.add(new Part(numbers(line.substring(1, line.indexOf("ms"))).stream().map(Long::intValue).toList(),
                        new ArrayList<>()));
            } else {
                parts.getLast().rounds().add(numbers(line));
            }
        }
        return parts;
    }

    private static List<Long> numbers(String text) {
        return List.of(text.strip().split(" +")).stream().map(Long::valueOf).toList();
    }

    /** The comparisons of each kind, such as {@code 200 and 220}. */
    public static Map<String, List<RankTest>> comparisons(List<Part> parts) {
        Map<String, List<RankTest>> comparisons = new LinkedHashMap<>();
        for (Part part : parts) {
            for (int other = 1; other < part.millis().size(); other++) {
                comparisons.computeIfAbsent("%s and %s".formatted(part.millis().getFirst(), part.millis().get(other)),
                        kind -> new ArrayList<>()).addAll(part.comparisons(other));
            }
        }
        return comparisons;
    }

    /** 200 of each kind, from rounds in a row with a random start; variants that are the same may be swapped in a round. */
    private static Map<String, List<RankTest>> drawn(List<Part> parts) {
        var random = new Random(20_261_129);
        Map<String, List<RankTest>> comparisons = new LinkedHashMap<>();
        for (int other = 1; other < parts.getFirst().millis().size(); other++) {
            for (int draw = 0; draw < DRAWS; draw++) {
                Part part = parts.get(random.nextInt(parts.size()));
                int start = random.nextInt(part.rounds().size() - FORKS + 1);
                boolean same = part.millis().getFirst().equals(part.millis().get(other));
                var before = new ArrayList<Long>();
                var after = new ArrayList<Long>();
                for (List<Long> round : part.rounds().subList(start, start + FORKS)) {
                    boolean swapped = same && random.nextBoolean();
                    before.add(round.get(swapped ? other : 0));
                    after.add(round.get(swapped ? 0 : other));
                }
                comparisons.computeIfAbsent("%s and %s".formatted(part.millis().getFirst(), part.millis().get(other)),
                        kind -> new ArrayList<>()).add(RankTest.of(before, after));
            }
        }
        return comparisons;
    }

    public static void main(String[] arguments) throws IOException {
        List<Part> parts = read(Path.of(arguments[0]));
        print("each JVM once", comparisons(parts));
        print("drawn", drawn(parts));
    }

    private static void print(String how, Map<String, List<RankTest>> comparisons) {
        comparisons.forEach((millis, tests) -> System.out.printf(Locale.ROOT,
                "%s ms, %s: a difference in %d of %d comparisons; half of the intervals are narrower than ±%.1f %%%n",
                millis, how, tests.stream().filter(RankTest::differ).count(), tests.size(),
                100 * tests.stream().mapToDouble(RankTest::unseen).sorted().skip(tests.size() / 2).findFirst()
                        .orElse(Double.NaN)));
    }
}
