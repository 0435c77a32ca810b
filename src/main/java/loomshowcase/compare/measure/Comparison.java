package loomshowcase.compare.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import loomshowcase.compare.result.Environment;
import loomshowcase.compare.result.Jdk;
import loomshowcase.compare.result.Results;
import loomshowcase.launch.InstalledJdk;

/**
 * Runs the cells of a plan, fork by fork. Every cell has its first fork before any has its second, and each round has
 * an order of its own, so that a machine that slows down or warms up does so for all models alike.
 */
public final class Comparison {

    private final Plan plan;
    private final List<String> command;
    private final Environment environment;
    private final List<CellLog> logs;
    private volatile boolean stopped;

    public Comparison(Plan plan, List<String> command, Environment environment) {
        this.plan = plan;
        this.command = command;
        this.environment = environment;
        this.logs = plan.cells().stream().map(CellLog::new).toList();
    }

    /**
     * Runs every fork of the plan.
     *
     * @throws InterruptedException if the calling thread was interrupted; {@link #soFar} has what was finished
     */
    public Results run(ForkRunner runner, ComparisonListener listener) throws InterruptedException {
        for (Turn turn : turns()) {
            CellLog log = logs.get(turn.cell());
            if (log.isOver()) {
                continue;
            }
            listener.forkStarts(log.cell(), turn.fork());
            ForkResult result = runner.run(log.cell(), turn.fork());
            if (stopped) {
                throw new InterruptedException();
            }
            log.add(result);
            listener.forkEnded(log.cell(), turn.fork(), soFar());
        }
        return results(false);
    }

    /** From now on nothing is added: what a fork says as it is being ended is no result. */
    public void stop() {
        stopped = true;
    }

    /** What has been measured up to now, marked partial. May be asked for from any thread. */
    public Results soFar() {
        return results(true);
    }

    private Results results(boolean partial) {
        return Results.of(partial, command, environment, null,
                logs.stream().map(log -> log.toCell(describe(log.cell().jdk()), partial)).toList());
    }

    /** A JDK as its first fork described itself, or as its folder does while none has. */
    private Jdk describe(InstalledJdk jdk) {
        return logs.stream().filter(log -> log.cell().jdk().equals(jdk))
                .flatMap(log -> log.jdk().stream()).findFirst()
                .orElseGet(() -> new Jdk(jdk.feature(), jdk.version(), jdk.vendor(), List.of()));
    }

    private record Turn(int cell, int fork) {}

    private List<Turn> turns() {
        var turns = new ArrayList<Turn>();
        var random = new Random(plan.seed());
        int rounds = plan.cells().stream().mapToInt(cell -> cell.repeats().forks()).max().orElse(0);
        for (int round = 0; round < rounds; round++) {
            int fork = round;
            List<Integer> order = new ArrayList<>(IntStream.range(0, plan.cells().size())
                    .filter(cell -> fork < plan.cells().get(cell).repeats().forks())
                    .boxed().toList());
            if (rounds > 1) {
                Collections.shuffle(order, random);
            }
            order.forEach(cell -> turns.add(new Turn(cell, fork)));
        }
        return turns;
    }
}
