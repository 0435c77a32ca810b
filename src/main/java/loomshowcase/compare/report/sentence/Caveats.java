package loomshowcase.compare.report.sentence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Phase;
import loomshowcase.compare.report.figure.Rows;
import loomshowcase.compare.result.Cell;
import loomshowcase.compare.result.Status;
import loomshowcase.compare.result.TaskFailure;

/** What a reader must know before trusting the figures of a table. */
final class Caveats {

    private Caveats() {}

    static Stream<String> of(Rows rows) {
        return Stream.of(ServedAtOnce.caveats(rows), clients(rows).stream(), clientThreads(rows).stream(),
                warnings(rows), unsettled(rows).stream(),
                failures(rows)).flatMap(said -> said);
    }

    /** Which client most rows downloaded with, and which rows used another. */
    private static Optional<String> clients(Rows rows) {
        Map<Object, List<Figures>> byClient = rows.all().stream()
                .filter(row -> row.cell().parameters().containsKey(Rows.CLIENT))
                .collect(Collectors.groupingBy(row -> row.cell().parameters().get(Rows.CLIENT), LinkedHashMap::new,
                        Collectors.toList()));
        return rows.usualClient().map(usual -> Stream.concat(Stream.of("Client: " + usual),
                byClient.keySet().stream().filter(client -> !client.equals(usual))
                        .map(client -> "for %s, %s, so its time is not the thread model's alone"
                                .formatted(Figures.names(byClient.get(client)), client)))
                .collect(Collectors.joining("; ", "", ".")));
    }

    /** The threads of the HTTP client, which no column counts. */
    private static Optional<String> clientThreads(Rows rows) {
        int most = rows.all().stream().mapToInt(row -> row.threads().client()).max().orElse(0);
        return most == 0 ? Optional.empty() : Optional.of(
                "Not counted under \"threads\": up to %s threads of the HTTP client in each row.".formatted(most));
    }

    /** The warnings; rows with a warning are in no other sentence. */
    private static Stream<String> warnings(Rows rows) {
        return once(rows, row -> row.warnings().stream());
    }

    /** The rows that did not settle; in a table of cold runs it does not matter. */
    private static Optional<String> unsettled(Rows rows) {
        List<Figures> unsettled = rows.all().stream().filter(row -> row.hasFigures() && row.unsettled()).toList();
        return rows.phase() == Phase.COLD || unsettled.isEmpty() ? Optional.empty() : Optional.of(
                "Not settled: the runs of %s still differed at the end. More --runs, or a quieter machine, may show how "
                        .formatted(Figures.names(unsettled)) + "long warm ones take.");
    }

    /** The message of a failure of each failed row. */
    private static Stream<String> failures(Rows rows) {
        return once(rows, row -> row.status() != Status.FAILED ? Stream.empty()
                : row.counted().stream().flatMap(run -> run.failures().stream()).limit(1).map(TaskFailure::example));
    }

    /** Each text once, with the labels of the rows that it holds for. */
    private static Stream<String> once(Rows rows, Function<Cell, Stream<String>> said) {
        return rows.all().stream().map(Figures::cell).flatMap(said).distinct()
                .map(text -> Figures.names(rows.all().stream()
                        .filter(row -> said.apply(row.cell()).anyMatch(text::equals)).toList()) + ": " + text);
    }
}
