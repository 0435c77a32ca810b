package loomshowcase.compare.workload.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import loomshowcase.text.Durations;

/**
 * The embedded picture server, seen from the process that started it.
 *
 * @param base the address that the server printed when it was ready: {@code http://127.0.0.1:PORT/}
 */
public record EmbeddedServer(URI base) {
    /** It answers within milliseconds, unless the machine has far more to do than it can. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Its CPU time is one figure of a row: nobody waits long for that. */
    private static final Duration PATIENCE_FOR_A_FIGURE = Duration.ofSeconds(1);
    private static final long MOST = 1_000_000;
    private static final String CPU = "cpuNanos=";

    /**
     * The pictures that the server has, each once.
     *
     * @throws IOException if the server does not answer
     */
    public List<Target> pictures() throws IOException {
        return get("pictures", PATIENCE).lines().map(this::picture).toList();
    }

    /** The addresses of all pictures. */
    public List<URI> addresses() throws IOException {
        return pictures().stream().map(Target::address).toList();
    }

    /** A line of the server's list: {@code name<TAB>length<TAB>SHA-256<TAB>path}. */
    private Target picture(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 4) {
            throw new IllegalArgumentException("the embedded server's list has an unknown line: " + line);
        }
        return new Target(base.resolve(fields[3]), fields[0] + ".png", Long.parseLong(fields[1]), fields[2]);
    }

    /**
     * The CPU time that the server's process has used so far.
     *
     * @throws ConnectException       if nothing listens at its address
     * @throws SocketTimeoutException if it does not answer within a second
     * @throws IOException            if it does not say its CPU time
     */
    public Duration cpuTime() throws IOException {
        String load = get("load", PATIENCE_FOR_A_FIGURE).strip();
        if (!load.matches(CPU + "\\d+")) {
            throw new IOException("the embedded server reports its load in unknown words: " + load);
        }
        return Duration.ofNanos(Long.parseLong(load.substring(CPU.length())));
    }

    /** A server that has been stopped must not hold up the comparison, so there is a limit of time. */
    String get(String path, Duration patience) throws IOException {
        long began = System.nanoTime();
        var got = new ByteArrayOutputStream();
        byte[] buffer = new byte[Buffers.SMALL];
        try (var limit = new TimeLimit(patience, 1); var socket = new HttpSocket(base.resolve(path))) {
            limit.begin(0, new TimeLimit.Closing(socket, began));
            HttpExchange exchange = socket.ask("GET", buffer);
            AnswerHead head = exchange.head();
            exchange.body(head, head.length(base.resolve(path), MOST), buffer, got::write);
            return got.toString(StandardCharsets.UTF_8);
        } catch (SocketException e) {
            if (System.nanoTime() - began >= patience.toNanos()) {
                throw because(e, new SocketTimeoutException(
                        "the embedded server at %s did not answer within %s; has this machine too much to do?"
                                .formatted(base, Durations.text(patience))));
            }
            String unreachable = "the embedded server at %s cannot be reached: %s; is the loopback interface up?"
                    .formatted(base, e.getMessage());
            throw because(e, e instanceof ConnectException ? new ConnectException(unreachable)
                    : new IOException(unreachable));
        } catch (InterruptedException e) {
            throw new AssertionError("an array takes every byte at once", e);
        }
    }

    private static IOException because(IOException cause, IOException told) {
        told.initCause(cause);
        return told;
    }
}
