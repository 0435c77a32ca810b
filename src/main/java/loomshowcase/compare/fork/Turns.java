package loomshowcase.compare.fork;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loomshowcase.compare.plan.Plan;
import loomshowcase.compare.plan.PlannedCell;
import loomshowcase.launch.InstalledJdk;

/**
 * The order in which the forks of a plan are started: in rounds, each in a random order that follows from the seed. Rows
 * that may take longest come after the rounds of all others, so that they use up nobody's time but their own.
 */
record Turns(Plan plan) {

    /**
     * A fork of a cell.
     *
     * @param cell the place of the cell in the plan
     * @param fork which of its forks it is, from 0
     */
    record Turn(int cell, int fork) {}

    /** All turns, in order. */
    static List<Turn> of(Plan plan) {
        return new Turns(plan).turns();
    }

    private List<Turn> turns() {
        var random = new Random(plan.seed());
        return Stream.of(false, true).flatMap(longest -> rounds(longest, random).stream()).toList();
    }

    /** @param longest whether of the rows that may take longest, or of the others */
    private List<Turn> rounds(boolean longest, Random random) {
        var turns = new ArrayList<Turn>();
        int rounds = plan.cells().stream().mapToInt(cell -> cell.repeats().forks()).max().orElse(0);
        for (int round = 0; round < rounds; round++) {
            int fork = round;
            List<Integer> order = new ArrayList<>(IntStream.range(0, plan.cells().size())
                    .filter(cell -> plan.cells().get(cell).canRun())
                    .filter(cell -> plan.cells().get(cell).mayTakeLongest() == longest)
                    .filter(cell -> fork < plan.cells().get(cell).repeats().forks())
                    .boxed().toList());
            inTurn(order, rounds > 1 ? random : null, fork).forEach(cell -> turns.add(new Turn(cell, fork)));
        }
        return turns;
    }

    /**
     * The order of a round. Rows that differ only in their variant follow one another, so that they see the same machine,
     * and another one of them comes first in each round.
     *
     * @param random of the order of the others; {@code null} to leave it as it is
     */
    private List<Integer> inTurn(List<Integer> cells, Random random, int round) {
        List<List<Integer>> rows = new ArrayList<>(cells.stream().collect(Collectors.groupingBy(
                cell -> alike(plan.cells().get(cell)), LinkedHashMap::new, Collectors.toList())).values());
        if (random != null) {
            Collections.shuffle(rows, random);
        }
        rows.forEach(variants -> Collections.rotate(variants, round % variants.size()));
        return rows.stream().flatMap(List::stream).toList();
    }

    private record Alike(InstalledJdk jdk, String workload, String label, int tasks) {}

    /** Equal for rows that differ only in their variant. */
    private static Alike alike(PlannedCell cell) {
        return new Alike(cell.jdk(), cell.workload().id(), cell.label(), cell.size().tasks());
    }
}
