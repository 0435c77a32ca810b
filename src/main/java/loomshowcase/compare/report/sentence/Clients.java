package loomshowcase.compare.report.sentence;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomshowcase.compare.report.figure.Figures;
import loomshowcase.compare.report.figure.Rows;

/** Which client downloaded: the one of most rows, and the rows that have another. */
final class Clients implements Rule {

    private static final String CLIENT = "client";

    @Override
    public List<String> sentences(Rows rows) {
        Map<Object, List<Figures>> byClient = rows.all().stream()
                .filter(row -> row.row().parameters().containsKey(CLIENT))
                .collect(Collectors.groupingBy(row -> row.row().parameters().get(CLIENT), LinkedHashMap::new,
                        Collectors.toList()));
        return byClient.keySet().stream().max(Comparator.comparingInt(client -> byClient.get(client).size()))
                .map(usual -> Stream.concat(Stream.of("Client: " + usual), byClient.keySet().stream()
                                .filter(client -> !client.equals(usual))
                                .map(client -> "for %s, %s".formatted(Names.of(byClient.get(client)), client)))
                        .collect(Collectors.joining("; ", "", ".")))
                .stream().toList();
    }
}
