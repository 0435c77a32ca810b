package loomshowcase.compare.plan;

/**
 * How often a cell is run.
 *
 * @param forks   fresh JVMs, at least 1
 * @param warmUps runs in each that count in no figure
 * @param runs    runs in each that count; 0 if the workload is only made ready
 */
public record Repeats(int forks, int warmUps, int runs) {

    /** One run in one fork. */
    public static final Repeats ONCE = new Repeats(1, 0, 1);

    /** The runs of one fork, with its warm-ups. */
    public int inFork() {
        return warmUps + runs;
    }

    /** In words: {@code 3 runs in 1 JVM}. */
    public String text() {
        return "%s %s in %s %s".formatted(
                runs, runs == 1 ? "run" : "runs", forks, forks == 1 ? "JVM" : "JVMs each");
    }
}
