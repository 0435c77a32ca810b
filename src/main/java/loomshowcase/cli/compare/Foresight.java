package loomshowcase.cli.compare;

import loomshowcase.compare.fork.ForkRunner;
import loomshowcase.compare.fork.Rehearsals;
import loomshowcase.compare.fork.Trials;
import loomshowcase.compare.plan.Plan;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine;

/** What has to be tried, in JVMs of its own, before there can be a plan. */
final class Foresight {

    private Foresight() {}

    /** @throws ParameterException if the user's own task can be called on none of the JDKs */
    static Plan applyTo(Plan plan, ForkRunner forks, CommandLine commandLine) throws InterruptedException {
        var rehearsals = new Rehearsals(forks);
        Plan rehearsed = rehearsals.applyTo(plan);
        rehearsals.refusal().ifPresent(reason -> {
            throw new ParameterException(commandLine, "--task: " + reason);
        });
        return new Trials(forks).applyTo(rehearsed);
    }
}
