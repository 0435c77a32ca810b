package loomshowcase.compare.report;

import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Environment;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.Run;

/** Whether results from a file have all without which they cannot be shown; any other field may be {@code null}. */
record Completeness(Results results) {

    /** @throws UnreadableResults that names what is missing first */
    void check() throws UnreadableResults {
        Environment machine = results.environment();
        need(machine, "environment");
        need(machine.tool(), "environment.tool");
        need(machine.startedAt(), "environment.startedAt");
        need(machine.os(), "environment.os");
        need(machine.arch(), "environment.arch");
        for (int cell = 0; cell < results.cells().size(); cell++) {
            check(results.cells().get(cell), "cells[%s].".formatted(cell));
        }
        if (results.cells().isEmpty()) {
            throw new UnreadableResults("holds no rows: the comparison ended before the first one did");
        }
    }

    private static void check(Cell cell, String place) throws UnreadableResults {
        need(cell.jdk(), place + "jdk");
        need(cell.jdk().version(), place + "jdk.version");
        need(cell.jdk().vendor(), place + "jdk.vendor");
        need(cell.model(), place + "model");
        need(cell.label(), place + "label");
        need(cell.workload(), place + "workload");
        need(cell.load().work(), place + "work");
        need(cell.status(), place + "status");
        need(cell.tasks() > 0 ? cell : null, place + "tasks");
        for (int run = 0; run < cell.runs().size(); run++) {
            check(cell.runs().get(run), place + "runs[%s].".formatted(run));
        }
    }

    private static void check(Run run, String place) throws UnreadableResults {
        need(run.resources().threads(), place + "threads");
        need(run.wallNanos() > 0 ? run : null, place + "wallNanos");
    }

    private static void need(Object part, String name) throws UnreadableResults {
        if (part == null) {
            throw new UnreadableResults("is damaged: it has no " + name);
        }
    }
}
