package loomshowcase.compare.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Environment;
import loomshowcase.compare.result.FailedTask;
import loomshowcase.compare.result.Results;
import loomshowcase.compare.result.Run;
import loomshowcase.compare.result.TaskFailure;
import loomshowcase.text.Shown;

/**
 * Reads results files. A field that this version does not know is ignored, and a field that may be {@code null} may be
 * missing, so this version reads files of later and of earlier versions.
 */
public final class ResultsReader {

    private static final String EXPORTED = "compare --export FILE.json writes one";

    /** Of a text in the file, in a message about it. */
    private static final int LONGEST = 40;

    /** The results of a whole afternoon take some megabytes. */
    private static final long MOST_BYTES = 1L << 30;

    private ResultsReader() {}

    /**
     * The results in a file.
     *
     * @throws IOException       if the file cannot be read
     * @throws UnreadableResults if it does not hold results that this version of the tool can show
     */
    public static Results read(Path file) throws IOException, UnreadableResults {
        if (Files.size(file) > MOST_BYTES) {
            throw new UnreadableResults("is larger than 1 GB, which no results are; " + EXPORTED);
        }
        byte[] content = Files.readAllBytes(file);
        try {
            JsonNode tree = tree(content);
            checkFormat(tree);
            OlderFiles.complete(tree);
            Results results = JsonReport.MAPPER.treeToValue(tree, Results.class);
            checkComplete(results);
            return results;
        } catch (JsonMappingException e) {
            throw new UnreadableResults("is damaged at " + place(e));
        }
    }

    private static JsonNode tree(byte[] content) throws IOException, UnreadableResults {
        try {
            return JsonReport.MAPPER.readTree(content);
        } catch (JsonMappingException e) {
            throw new UnreadableResults("goes on after its end: are these two files in one?");
        } catch (JsonProcessingException e) {
            if (isCutShort(content, e)) {
                throw new UnreadableResults("is cut short: it ends in the middle of line %s"
                        .formatted(e.getLocation().getLineNr()));
            }
            throw new UnreadableResults(e.getOriginalMessage().startsWith("Duplicate field")
                    ? "has a field twice, in line %s: was it merged?".formatted(e.getLocation().getLineNr())
                    : e instanceof StreamConstraintsException ? "is not JSON that compare writes; " + EXPORTED
                    : "is not JSON; " + EXPORTED);
        }
    }

    /** Whether the parser was content until there was no more. It tells that in one of several ways. */
    private static boolean isCutShort(byte[] content, JsonProcessingException fault) {
        return fault instanceof JsonEOFException || fault.getLocation() != null && content[0] == '{'
                && !new String(content, StandardCharsets.ISO_8859_1).stripTrailing().endsWith("}")
                && fault.getLocation().getByteOffset() >= content.length - LONGEST;
    }

    private static void checkFormat(JsonNode tree) throws UnreadableResults {
        String format = tree.path("format").asText();
        if (!format.equals(Results.FORMAT)) {
            throw new UnreadableResults(format.startsWith("loom-showcase/")
                    ? "holds %s, and not results of compare; %s".formatted(Shown.message(format, LONGEST), EXPORTED)
                    : "does not hold results of loom-showcase; " + EXPORTED);
        }
        int version = tree.path("version").asInt();
        if (version < 1 || version > Results.VERSION) {
            throw new UnreadableResults("was written by another loom-showcase, in version %s of the format; this one "
                    .formatted(Shown.message(tree.path("version").asText("none"), LONGEST)) + "reads version "
                    + Results.VERSION);
        }
    }

    /** {@code cells[3].runs[0].wallNanos}. */
    private static String place(JsonMappingException fault) {
        String place = fault.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return place.isEmpty() ? "its beginning" : place.substring(place.startsWith(".") ? 1 : 0);
    }

    /** The mapper checks numbers and lists; this checks the other fields that every report needs. */
    private static void checkComplete(Results results) throws UnreadableResults {
        Environment machine = results.environment();
        need(machine, "environment");
        need(machine.tool(), "environment.tool");
        need(machine.startedAt(), "environment.startedAt");
        need(machine.os(), "environment.os");
        need(machine.arch(), "environment.arch");
        for (Map.Entry<String, Long> limit : machine.limits().entrySet()) {
            need(limit.getValue(), "environment.limits." + Shown.message(limit.getKey(), LONGEST));
        }
        for (int cell = 0; cell < results.cells().size(); cell++) {
            checkComplete(results.cells().get(cell), "cells[%s].".formatted(cell));
        }
        if (results.cells().isEmpty()) {
            throw new UnreadableResults("holds no rows: the comparison ended before the first one did");
        }
    }

    private static void checkComplete(Cell cell, String place) throws UnreadableResults {
        need(cell.jdk(), place + "jdk");
        need(cell.jdk().version(), place + "jdk.version");
        need(cell.jdk().vendor(), place + "jdk.vendor");
        need(cell.model(), place + "model");
        need(cell.row().label(), place + "label");
        need(cell.variant() == null ? cell : cell.variant().name(), place + "variant.name");
        need(cell.workload(), place + "workload");
        need(cell.load().work(), place + "work");
        need(cell.traits().shared() == null ? cell : cell.traits().shared().noun(), place + "traits.shared.noun");
        need(cell.status(), place + "status");
        need(cell.tasks() > 0 ? cell : null, place + "tasks");
        for (int run = 0; run < cell.runs().size(); run++) {
            checkComplete(cell.runs().get(run), place + "runs[%s].".formatted(run));
        }
    }

    private static void checkComplete(Run run, String place) throws UnreadableResults {
        need(run.resources().threads(), place + "threads");
        need(run.wallNanos() > 0 ? run : null, place + "wallNanos");
        for (TaskFailure failure : run.failures()) {
            need(failure.kind(), place + "failures.kind");
            need(failure.example(), place + "failures.example");
        }
        for (FailedTask failed : run.outcome().failedTasks()) {
            need(failed.kind(), place + "failedTasks.kind");
        }
    }

    private static void need(Object part, String name) throws UnreadableResults {
        if (part == null) {
            throw new UnreadableResults("is damaged: it has no " + name);
        }
    }
}
