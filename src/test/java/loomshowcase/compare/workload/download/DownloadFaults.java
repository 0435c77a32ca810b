package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loomshowcase.compare.workload.download.FaultServer.Behaviour;
import loomshowcase.compare.workload.download.FaultServer.Connection;

/** What servers do wrong, and some things that only look wrong, each by its name. What becomes of it is in the docs. */
public final class DownloadFaults {

    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String TEN_BYTES = "0123456789";
    private static final String CHUNKS = OK + "Transfer-Encoding: chunked\r\n\r\n";

    /** What ends by itself: the limit of time is never reached. */
    private static final Map<String, Behaviour> SOON = new LinkedHashMap<>();

    /** What does not end by itself. */
    private static final Map<String, Behaviour> NEVER = new LinkedHashMap<>();

    /** What makes a thread of {@code HttpClient} compute for ever on some updates of the JDK: for a JVM of its own. */
    private static final Map<String, Behaviour> HARMFUL = Map.of("a chunk of 2 GiB, of which little comes",
            connection -> connection.send(CHUNKS + "80000000\r\n" + TEN_BYTES));

    static {
        sends("a file with its length", length("10") + TEN_BYTES);
        sends("a file in chunks", CHUNKS + "5;name=value\r\n01234\r\n5\r\n56789\r\n0\r\n\r\n");
        sends("a file in chunks, with a trailer", CHUNKS + "a\r\n" + TEN_BYTES + "\r\n0\r\nTrailer: x\r\n\r\n");
        sends("a file that ends with the connection (HTTP/1.0)", "HTTP/1.0 200 OK\r\n\r\n" + TEN_BYTES);
        sends("a file in gzip, although nobody asked for it",
                OK + "Content-Encoding: gzip\r\nContent-Length: 10\r\n\r\n" + TEN_BYTES);
        sends("a file with the length said twice, alike",
                OK + "Content-Length: 10\r\nContent-Length: 10\r\n\r\n" + TEN_BYTES);
        sends("a head with LF in place of CR LF", (length("10") + TEN_BYTES).replace("\r", ""));
        sends("a head with a folded line and one without a colon",
                OK + "X-Folded: a\r\n b: c\r\nno colon\r\nContent-Length: 10\r\n\r\n" + TEN_BYTES);
        sends("a length on a folded line", OK + "Content-Length:\r\n 10\r\n\r\n" + TEN_BYTES);
        sends("a CR alone in a header", OK + "X-Return: a\rb\r\nContent-Length: 10\r\n\r\n" + TEN_BYTES);
        sends("a chunk size with many zeros before it",
                CHUNKS + "0".repeat(18) + "a\r\n" + TEN_BYTES + "\r\n0\r\n\r\n");
        sends("100 Continue, 103 Early Hints, then a file", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\n"
                + "Link: </a.css>\r\n\r\n" + length("10") + TEN_BYTES);
        sends("a header of our own server, with an absurd value",
                OK + "Server-Late-Nanos: 9e999\r\nContent-Length: 10\r\n\r\n" + TEN_BYTES);
        soon("a whole file, and the connection stays open", sending(length("10") + TEN_BYTES, Connection::stall));
        soon("a whole file in chunks, and the connection stays open",
                sending(CHUNKS + "a\r\n" + TEN_BYTES + "\r\n0\r\n\r\n", Connection::stall));
        sends("more than Content-Length, at once", length("5") + TEN_BYTES);
        soon("more than Content-Length, a little later", connection -> {
            connection.send(length("5") + "01234");
            Thread.sleep(20);
            connection.send("56789");
        });
        soon("more than Content-Length, after a pause", connection -> {
            connection.send(length("5") + "01234");
            Thread.sleep(500);
            connection.send("56789");
        });
        soon("more than Content-Length, without end", endless(length("5"), "x".repeat(0x4000)));
        sends("more than the last chunk", CHUNKS + "a\r\n" + TEN_BYTES + "\r\n0\r\n\r\n" + TEN_BYTES);

        sends("less than Content-Length", length("10") + "01234");
        sends("Content-Length, and then nothing", length("10"));
        sends("chunks without the last one", CHUNKS + "5\r\n01234\r\n");
        sends("half of a chunk", CHUNKS + "a\r\n01234");
        sends("half of the line with the size of a chunk", CHUNKS + "5\r\n01234\r\n5");
        sends("the last chunk, and then nothing", CHUNKS + "a\r\n" + TEN_BYTES + "\r\n0\r\n");
        sends("half of a trailer", CHUNKS + "a\r\n" + TEN_BYTES + "\r\n0\r\nTrailer: ");
        sends("nothing, and the connection ends", "");
        sends("half of the status line", "HTTP/1.1 20");
        sends("half of the head", length("10").substring(0, 30));
        sends("half of the head, after the length", OK + "Content-Length: 10\r\nX-Half: ");
        soon("a connection broken off at once", Connection::reset);
        soon("a connection broken off in the file", connection -> {
            connection.send(length("10") + "01234");
            Thread.sleep(20);
            connection.reset();
        });

        sends("Content-Length and chunks",
                OK + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\na\r\n" + TEN_BYTES + "\r\n0\r\n\r\n");
        sends("two different lengths", OK + "Content-Length: 5\r\nContent-Length: 10\r\n\r\n" + TEN_BYTES);
        sends("two lengths in one line", length("10, 10") + TEN_BYTES);
        sends("a negative length", length("-10") + TEN_BYTES);
        sends("a length with a sign", length("+10") + TEN_BYTES);
        sends("a length that is no number", length("ten") + TEN_BYTES);
        sends("an empty length", length("") + TEN_BYTES);
        sends("a length that a folded line continues", OK + "Content-Length: 1\r\n 0\r\n\r\n" + TEN_BYTES);
        sends("a length beyond 64 bits", length("99999999999999999999") + TEN_BYTES);
        sends("a length beyond --max-size", length("1000000000000") + TEN_BYTES);
        sends("a transfer encoding that nobody asked for",
                OK + "Transfer-Encoding: gzip, chunked\r\n\r\na\r\n" + TEN_BYTES + "\r\n0\r\n\r\n");
        sends("a chunk size that is no number", CHUNKS + "ten\r\n" + TEN_BYTES + "\r\n0\r\n\r\n");
        sends("a negative chunk size", CHUNKS + "-a\r\n" + TEN_BYTES + "\r\n0\r\n\r\n");
        sends("a chunk size beyond 64 bits", CHUNKS + "f".repeat(20) + "\r\n" + TEN_BYTES + "\r\n0\r\n\r\n");
        sends("a space before a chunk size", CHUNKS + " a\r\n" + TEN_BYTES + "\r\n0\r\n\r\n");
        sends("a name of 3,000 bytes after a chunk size",
                CHUNKS + "a;" + "x".repeat(3000) + "\r\n" + TEN_BYTES + "\r\n0\r\n\r\n");
        sends("chunks with LF in place of CR LF", CHUNKS + "a\n" + TEN_BYTES + "\n0\n\n");
        sends("an empty line before a chunk size", CHUNKS + "\r\na\r\n" + TEN_BYTES + "\r\n0\r\n\r\n");
        sends("a chunk that is longer than its size", CHUNKS + "5\r\n" + TEN_BYTES + "\r\n0\r\n\r\n");
        sends("a chunk beyond --max-size, of which little comes", CHUNKS + "10000000\r\n" + TEN_BYTES);
        sends("a chunk of 4 GiB, of which little comes", CHUNKS + "100000000\r\n" + TEN_BYTES);
        soon("chunks beyond --max-size", endless(CHUNKS, "4000\r\n" + "x".repeat(0x4000) + "\r\n"));
        soon("a file without a length beyond --max-size", endless(OK + "\r\n", "x".repeat(0x4000)));

        soon("404 with an endless body", endless("HTTP/1.1 404 Not Found\r\n\r\n", "x".repeat(0x4000)));
        soon("500 with a body that never comes",
                sending("HTTP/1.1 500 Broken\r\nContent-Length: 10\r\n\r\n", Connection::stall));
        soon("301 with an endless body",
                endless("HTTP/1.1 301 Moved\r\nLocation: /elsewhere\r\n\r\n", "x".repeat(0x4000)));
        soon("302 to itself", connection -> connection.send(
                "HTTP/1.1 302 Found\r\nLocation: " + connection.path() + "\r\nContent-Length: 0\r\n\r\n"));
        sends("302 to another scheme",
                "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n");
        sends("302 with a password in its address",
                "HTTP/1.1 302 Found\r\nLocation: http://me:secret@a.example/x\r\nContent-Length: 0\r\n\r\n");
        sends("302 to what is no address",
                "HTTP/1.1 302 Found\r\nLocation: http://[a b]/\r\nContent-Length: 0\r\n\r\n");
        sends("302 without an address", "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n");
        sends("204 with a body", "HTTP/1.1 204 No Content\r\nContent-Length: 10\r\n\r\n" + TEN_BYTES);
        sends("204 with a length that is no number", "HTTP/1.1 204 No Content\r\nContent-Length: ten\r\n\r\n");
        sends("304 with a body", "HTTP/1.1 304 Not Modified\r\nContent-Length: 10\r\n\r\n" + TEN_BYTES);
        sends("101 Switching Protocols",
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n");
        sends("401 that does not say how to log in", "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n");
        sends("407, although there is no proxy", "HTTP/1.1 407 Proxy\r\nContent-Length: 0\r\n\r\n");
        sends("a status that is no number", "HTTP/1.1 fine OK\r\n\r\n" + TEN_BYTES);
        sends("another protocol (SSH)", "SSH-2.0-OpenSSH_9.6\r\n\r\n");
        sends("a page without a head", "<html>not a status line</html>\r\n\r\n");
        sends("bytes of no meaning", "\u0016\u0003\u0001\u0000ü\u0000\u0001\n\u0000\u00ff\n");
        sends("HTTP/2 without being asked", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        sends("a head with CR in place of CR LF", (length("10") + TEN_BYTES).replace("\n", ""));
        sends("a head whose first header begins with a space",
                OK + " X-Folded: a\r\nContent-Length: 10\r\n\r\n" + TEN_BYTES);
        sends("a header whose name has a space", OK + "Content Length: 10\r\n\r\n" + TEN_BYTES);
        sends("a header with a control character", OK + "X-Bell: a\u0007b\r\nContent-Length: 10\r\n\r\n" + TEN_BYTES);
        soon("a header of a megabyte", sending(OK + "X-Long: " + "x".repeat(1_000_000) + "\r\n\r\n",
                Connection::stall));
        soon("headers without end", endless(OK, "X-Again: and again\r\n".repeat(100)));

        never("no answer", Connection::stall);
        never("a status line that stops", sending("HTTP/1.1 2", Connection::stall));
        never("a head that comes a byte at a time", dripping(OK + "X-Slow: ", "x"));
        soon("100 Continue without end", dripping("", "HTTP/1.1 100 Continue\r\n\r\n"));
        never("a file that stops", sending(length("10") + "01234", Connection::stall));
        never("a file that comes a byte at a time", dripping(length("1000000"), "x"));
        never("a file without a length that comes a byte at a time", dripping(OK + "\r\n", "x"));
        never("a chunk that stops", sending(CHUNKS + "a\r\n01234", Connection::stall));
        never("the size of a chunk that comes a byte at a time", dripping(CHUNKS + "a;x=", "y"));
        soon("a file in chunks, with a trailer a byte at a time",
                dripping(CHUNKS + "a\r\n" + TEN_BYTES + "\r\n0\r\nX-Slow: ", "x"));
    }

    private DownloadFaults() {}

    /** Names of the faults that end by themselves. */
    public static List<String> thatEnd() {
        return List.copyOf(SOON.keySet());
    }

    /** Names of those that only a limit of time ends. */
    public static List<String> thatNeverEnd() {
        return List.copyOf(NEVER.keySet());
    }

    /** Names of those that only a JVM that then ends should meet. */
    public static List<String> thatHarm() {
        return List.copyOf(HARMFUL.keySet());
    }

    /** A server that has each fault at an address of its own. */
    public static FaultServer server() throws IOException {
        var all = new ArrayList<>(SOON.values());
        all.addAll(NEVER.values());
        all.addAll(HARMFUL.values());
        return new FaultServer(connection -> all.get(Integer.parseInt(connection.path().substring(1)))
                .answer(connection));
    }

    /** Where a fault is on the server. */
    public static String path(String fault) {
        var names = new ArrayList<>(SOON.keySet());
        names.addAll(NEVER.keySet());
        names.addAll(HARMFUL.keySet());
        return "/" + names.indexOf(fault);
    }

    private static void sends(String name, String answer) {
        soon(name, connection -> connection.send(answer));
    }

    private static void soon(String name, Behaviour behaviour) {
        SOON.put(name, behaviour);
    }

    private static void never(String name, Behaviour behaviour) {
        NEVER.put(name, behaviour);
    }

    private static String length(String length) {
        return OK + "Content-Length: " + length + "\r\n\r\n";
    }

    private static Behaviour sending(String answer, Behaviour then) {
        return connection -> {
            connection.send(answer);
            then.answer(connection);
        };
    }

    /** As fast as the client takes it, until it goes. */
    private static Behaviour endless(String first, String again) {
        byte[] bytes = again.getBytes(StandardCharsets.ISO_8859_1);
        return connection -> {
            connection.send(first);
            while (true) {
                connection.socket().getOutputStream().write(bytes);
            }
        };
    }

    /** A little at a time, so that something always comes, until the client goes. */
    private static Behaviour dripping(String first, String again) {
        return connection -> {
            connection.send(first);
            while (true) {
                connection.send(again);
                Thread.sleep(5);
            }
        };
    }
}
