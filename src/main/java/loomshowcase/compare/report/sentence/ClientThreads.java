package loomshowcase.compare.report.sentence;

import java.util.List;
import loomshowcase.compare.report.figure.Rows;

/** That the HTTP client has threads of its own, which no column counts. */
final class ClientThreads implements Rule {

    @Override
    public List<String> sentences(Rows rows) {
        int most = rows.all().stream().mapToInt(row -> row.threads().client()).max().orElse(0);
        return most == 0 ? List.of()
                : List.of("Not counted under threads: up to %s of the HTTP client's own in each row.".formatted(most));
    }
}
