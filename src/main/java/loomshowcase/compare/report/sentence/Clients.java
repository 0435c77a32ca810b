package loomshowcase.compare.report.sentence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Rows;

/** Which client downloaded: the one of most rows, and the rows that have another. */
final class Clients implements Rule {

    @Override
    public List<String> sentences(Rows rows) {
        Map<Object, List<Figures>> byClient = rows.all().stream()
                .filter(row -> row.row().parameters().containsKey(Rows.CLIENT))
                .collect(Collectors.groupingBy(row -> row.row().parameters().get(Rows.CLIENT), LinkedHashMap::new,
                        Collectors.toList()));
        return rows.usualClient()
                .map(usual -> Stream.concat(Stream.of("Client: " + usual), byClient.keySet().stream()
                        .filter(client -> !client.equals(usual))
                        .map(client -> "for %s, %s, so its time is not the model's alone"
                                .formatted(Names.of(byClient.get(client)), client)))
                        .collect(Collectors.joining("; ", "", ".")))
                .stream().toList();
    }
}
