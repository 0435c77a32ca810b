package loomshowcase.compare.workload.download;

import static loomshowcase.compare.workload.download.WrongAnswers.BLOCK;
import static loomshowcase.compare.workload.download.WrongAnswers.CHUNKS;
import static loomshowcase.compare.workload.download.WrongAnswers.OK;
import static loomshowcase.compare.workload.download.WrongAnswers.TEN_BYTES;
import static loomshowcase.compare.workload.download.WrongAnswers.endless;
import static loomshowcase.compare.workload.download.WrongAnswers.length;
import static loomshowcase.compare.workload.download.WrongAnswers.sending;

import java.util.Map;
import loomshowcase.compare.workload.download.FaultServer.Behaviour;
import loomshowcase.compare.workload.download.FaultServer.Connection;

/** What servers do wrong in the body of an answer or in what says how long it is, and what only looks wrong. */
final class FaultyBodies {

    /** What ends by itself. */
    static final Map<String, Behaviour> ALL = new WrongAnswers()
            .sends("a file with its length", length("10") + TEN_BYTES)
            .sends("a file in chunks", CHUNKS + "5;name=value\r\n01234\r\n5\r\n56789\r\n0\r\n\r\n")
            .sends("a file in chunks, with a trailer", CHUNKS + "a\r\n" + TEN_BYTES + "\r\n0\r\nTrailer: x\r\n\r\n")
            .sends("a file that ends with the connection (HTTP/1.0)", "HTTP/1.0 200 OK\r\n\r\n" + TEN_BYTES)
            .sends("a file in gzip, although nobody asked for it",
                    OK + "Content-Encoding: gzip\r\nContent-Length: 10\r\n\r\n" + TEN_BYTES)
            .sends("a file with the length said twice, alike",
                    OK + "Content-Length: 10\r\nContent-Length: 10\r\n\r\n" + TEN_BYTES)
            .sends("a head with LF in place of CR LF", (length("10") + TEN_BYTES).replace("\r", ""))
            .sends("a head with a folded line and one without a colon",
                    OK + "X-Folded: a\r\n b: c\r\nno colon\r\nContent-Length: 10\r\n\r\n" + TEN_BYTES)
            .sends("a length on a folded line", OK + "Content-Length:\r\n 10\r\n\r\n" + TEN_BYTES)
            .sends("a CR alone in a header", OK + "X-Return: a\rb\r\nContent-Length: 10\r\n\r\n" + TEN_BYTES)
            .sends("a chunk size with many zeros before it",
                    CHUNKS + "0".repeat(18) + "a\r\n" + TEN_BYTES + "\r\n0\r\n\r\n")
            .sends("100 Continue, 103 Early Hints, then a file",
                    "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\n"
                            + "Link: </a.css>\r\n\r\n" + length("10") + TEN_BYTES)
            .sends("a header of our own server, with an absurd value",
                    OK + "Server-Late-Nanos: 9e999\r\nContent-Length: 10\r\n\r\n" + TEN_BYTES)
            .does("a whole file, and the connection stays open", sending(length("10") + TEN_BYTES, Connection::stall))
            .does("a whole file in chunks, and the connection stays open",
                    sending(CHUNKS + "a\r\n" + TEN_BYTES + "\r\n0\r\n\r\n", Connection::stall))
            .sends("more than Content-Length, at once", length("5") + TEN_BYTES)
            .does("more than Content-Length, a little later", connection -> {
                connection.send(length("5") + "01234");
                Thread.sleep(20);
                connection.send("56789");
            })
            .does("more than Content-Length, after a pause", connection -> {
                connection.send(length("5") + "01234");
                Thread.sleep(500);
                connection.send("56789");
            })
            .does("more than Content-Length, without end", endless(length("5"), BLOCK))
            .sends("more than the last chunk", CHUNKS + "a\r\n" + TEN_BYTES + "\r\n0\r\n\r\n" + TEN_BYTES)

            .sends("less than Content-Length", length("10") + "01234")
            .sends("Content-Length, and then nothing", length("10"))
            .sends("chunks without the last one", CHUNKS + "5\r\n01234\r\n")
            .sends("half of a chunk", CHUNKS + "a\r\n01234")
            .sends("half of the line with the size of a chunk", CHUNKS + "5\r\n01234\r\n5")
            .sends("the last chunk, and then nothing", CHUNKS + "a\r\n" + TEN_BYTES + "\r\n0\r\n")
            .sends("half of a trailer", CHUNKS + "a\r\n" + TEN_BYTES + "\r\n0\r\nTrailer: ")
            .sends("nothing, and the connection ends", "")
            .sends("half of the status line", "HTTP/1.1 20")
            .sends("half of the head", length("10").substring(0, 30))
            .sends("half of the head, after the length", OK + "Content-Length: 10\r\nX-Half: ")
            .does("a connection broken off at once", Connection::reset)
            .does("a connection broken off in the file", connection -> {
                connection.send(length("10") + "01234");
                Thread.sleep(20);
                connection.reset();
            })

            .sends("Content-Length and chunks",
                    OK + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\na\r\n" + TEN_BYTES + "\r\n0\r\n\r\n")
            .sends("two different lengths", OK + "Content-Length: 5\r\nContent-Length: 10\r\n\r\n" + TEN_BYTES)
            .sends("two lengths in one line", length("10, 10") + TEN_BYTES)
            .sends("a negative length", length("-10") + TEN_BYTES)
            .sends("a length with a sign", length("+10") + TEN_BYTES)
            .sends("a length that is no number", length("ten") + TEN_BYTES)
            .sends("an empty length", length("") + TEN_BYTES)
            .sends("a length that a folded line continues", OK + "Content-Length: 1\r\n 0\r\n\r\n" + TEN_BYTES)
            .sends("a length beyond 64 bits", length("99999999999999999999") + TEN_BYTES)
            .sends("a length beyond --max-size", length("1000000000000") + TEN_BYTES)
            .sends("a transfer encoding that nobody asked for",
                    OK + "Transfer-Encoding: gzip, chunked\r\n\r\na\r\n" + TEN_BYTES + "\r\n0\r\n\r\n")
            .sends("a chunk size that is no number", CHUNKS + "ten\r\n" + TEN_BYTES + "\r\n0\r\n\r\n")
            .sends("a negative chunk size", CHUNKS + "-a\r\n" + TEN_BYTES + "\r\n0\r\n\r\n")
            .sends("a chunk size beyond 64 bits", CHUNKS + "f".repeat(20) + "\r\n" + TEN_BYTES + "\r\n0\r\n\r\n")
            .sends("a space before a chunk size", CHUNKS + " a\r\n" + TEN_BYTES + "\r\n0\r\n\r\n")
            .sends("a name of 3,000 bytes after a chunk size",
                    CHUNKS + "a;" + "x".repeat(3000) + "\r\n" + TEN_BYTES + "\r\n0\r\n\r\n")
            .sends("chunks with LF in place of CR LF", CHUNKS + "a\n" + TEN_BYTES + "\n0\n\n")
            .sends("an empty line before a chunk size", CHUNKS + "\r\na\r\n" + TEN_BYTES + "\r\n0\r\n\r\n")
            .sends("a chunk that is longer than its size", CHUNKS + "5\r\n" + TEN_BYTES + "\r\n0\r\n\r\n")
            .sends("a chunk beyond --max-size, of which little comes", CHUNKS + "10000000\r\n" + TEN_BYTES)
            .sends("a chunk of 4 GiB, of which little comes", CHUNKS + "100000000\r\n" + TEN_BYTES)
            .does("chunks beyond --max-size", endless(CHUNKS, "4000\r\n" + BLOCK + "\r\n"))
            .does("a file without a length beyond --max-size", endless(OK + "\r\n", BLOCK))
            .named();

    private FaultyBodies() {}
}
