package loomshowcase.compare.fork;

import static loomshowcase.compare.fork.ScriptedForks.comparison;
import static loomshowcase.compare.fork.ScriptedForks.inVariants;
import static loomshowcase.compare.fork.ScriptedForks.plan;
import static loomshowcase.compare.fork.ScriptedForks.silent;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import loomshowcase.compare.plan.Repeats;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.Status;
import org.junit.jupiter.api.Test;

/** In which order the forks of a plan are started. */
class TurnsTest {

    private static final Repeats ONE = new Repeats(1, 0, 2);

    private final ScriptedForks forks = new ScriptedForks();

    @Test
    void runsEachCellInTheOrderOfThePlan() throws InterruptedException {
        Results results = comparison(ONE, "sequential", "platform", "virtual").run(forks, silent());
        assertThat(forks.order).containsExactly("sequential 0", "platform 0", "virtual 0");
        assertThat(results.partial()).isFalse();
        assertThat(results.cells()).extracting(Cell::status).containsOnly(Status.MEASURED);
        assertThat(results.cells()).allSatisfy(cell -> assertThat(cell.runs()).hasSize(2));
    }

    @Test
    void everyCellHasItsFirstForkBeforeAnyHasItsSecond() throws InterruptedException {
        comparison(new Repeats(3, 0, 1), "sequential", "platform", "virtual").run(forks, silent());
        for (int round = 0; round < 3; round++) {
            int fork = round;
            assertThat(forks.order.subList(3 * round, 3 * round + 3)).containsExactlyInAnyOrder(
                    "sequential " + fork, "platform " + fork, "virtual " + fork);
        }
    }

    @Test
    void theOrderOfTheRoundsFollowsTheSeed() throws InterruptedException {
        var orders = new ArrayList<List<String>>();
        for (long seed : new long[] {1, 1, 2, 3, 4}) {
            forks.order.clear();
            comparison(plan(seed, new Repeats(4, 0, 1), "sequential", "platform", "virtual")).run(forks, silent());
            orders.add(List.copyOf(forks.order));
        }
        assertThat(orders.get(0)).isEqualTo(orders.get(1));
        assertThat(orders.subList(1, 5)).as("four seeds do not all give one order").hasSizeGreaterThan(1)
                .satisfies(all -> assertThat(all.stream().distinct().count()).isGreaterThan(1));
    }

    @Test
    void variantsOfARowFollowOneAnotherAndTakeTurnsInBeingFirst() throws InterruptedException {
        var order = new ArrayList<String>();
        comparison(inVariants(new Repeats(4, 0, 1), "platform", "virtual")).run((cell, fork) -> {
            order.add(cell.fullLabel());
            return forks.run(cell, fork);
        }, silent());
        for (int pair = 0; pair < order.size(); pair += 2) {
            List<String> both = order.subList(pair, pair + 2);
            String model = both.getFirst().substring(0, both.getFirst().indexOf(' '));
            boolean oldFirst = pair / 4 % 2 == 0;
            assertThat(both).containsExactly(model + (oldFirst ? " · old" : " · new"),
                    model + (oldFirst ? " · new" : " · old"));
        }
        assertThat(order).hasSize(16);
    }
}
