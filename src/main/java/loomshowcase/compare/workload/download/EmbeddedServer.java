package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The embedded picture server, as the process sees it that started it.
 *
 * @param base the address that the server printed when it was ready: {@code http://127.0.0.1:PORT/}
 */
public record EmbeddedServer(URI base) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String CPU = "cpuNanos=";

    /** The manifest's line: {@code name<TAB>length<TAB>SHA-256<TAB>path}. */
    private record Entry(String name, String length, String sha256, String path) {
        static Entry parse(String line) {
            String[] fields = line.split("\t", -1);
            if (fields.length != 4) {
                throw new IllegalArgumentException("the embedded server's list has a line that is none: " + line);
            }
            return new Entry(fields[0], fields[1], fields[2], fields[3]);
        }
    }

    /**
     * A target for each task: the server's pictures round and round, from the second round on with a query that
     * makes each address another one.
     *
     * @throws IOException if the server does not answer
     */
    public List<Target> targets(int tasks) throws IOException {
        List<Entry> pictures = get("pictures").lines().map(Entry::parse).toList();
        return IntStream.range(0, tasks)
                .mapToObj(task -> target(pictures.get(task % pictures.size()), task / pictures.size()))
                .toList();
    }

    /**
     * The CPU time that the server's process has used so far.
     *
     * @throws IOException if the server does not answer
     */
    public Duration cpuTime() throws IOException {
        String load = get("load").strip();
        if (!load.matches(CPU + "\\d+")) {
            throw new IOException("the embedded server tells its load in unknown words: " + load);
        }
        return Duration.ofNanos(Long.parseLong(load.substring(CPU.length())));
    }

    private Target target(Entry picture, int copy) {
        String name = copy == 0 ? picture.name() : picture.name() + "-" + (copy + 1);
        String path = copy == 0 ? picture.path() : picture.path() + "?copy=" + copy;
        return Target.parse(String.join("\t", base.resolve(path).toString(), name + ".png", picture.length(),
                picture.sha256()));
    }

    private String get(String path) throws IOException {
        var connection = (HttpURLConnection) base.resolve(path).toURL().openConnection();
        connection.setRequestProperty("Connection", "close");
        connection.setConnectTimeout((int) PATIENCE.toMillis());
        connection.setReadTimeout((int) PATIENCE.toMillis());
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            connection.disconnect();
        }
    }
}
