package loomshowcase.compare.workload.download;

import static loomshowcase.compare.workload.download.WrongAnswers.BLOCK;
import static loomshowcase.compare.workload.download.WrongAnswers.OK;
import static loomshowcase.compare.workload.download.WrongAnswers.TEN_BYTES;
import static loomshowcase.compare.workload.download.WrongAnswers.endless;
import static loomshowcase.compare.workload.download.WrongAnswers.length;
import static loomshowcase.compare.workload.download.WrongAnswers.sending;

import java.util.Map;
import loomshowcase.compare.workload.download.FaultServer.Behaviour;
import loomshowcase.compare.workload.download.FaultServer.Connection;

/** Statuses without a file, heads that are none, and what follows them. */
final class FaultyHeads {

    /** What ends by itself. */
    static final Map<String, Behaviour> ALL = new WrongAnswers()
            .does("404 with an endless body", endless("HTTP/1.1 404 Not Found\r\n\r\n", BLOCK))
            .does("500 with a body that never comes",
                    sending("HTTP/1.1 500 Broken\r\nContent-Length: 10\r\n\r\n", Connection::stall))
            .does("301 with an endless body",
                    endless("HTTP/1.1 301 Moved\r\nLocation: /elsewhere\r\n\r\n", BLOCK))
            .does("302 to itself", connection -> connection.send(
                    "HTTP/1.1 302 Found\r\nLocation: " + connection.path() + "\r\nContent-Length: 0\r\n\r\n"))
            .sends("302 to another scheme",
                    "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n")
            .sends("302 with a password in its address",
                    "HTTP/1.1 302 Found\r\nLocation: http://me:secret@a.example/x\r\nContent-Length: 0\r\n\r\n")
            .sends("302 to what is no address",
                    "HTTP/1.1 302 Found\r\nLocation: http://[a b]/\r\nContent-Length: 0\r\n\r\n")
            .sends("302 without an address", "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n")
            .sends("204 with a body", "HTTP/1.1 204 No Content\r\nContent-Length: 10\r\n\r\n" + TEN_BYTES)
            .sends("204 with a length that is no number", "HTTP/1.1 204 No Content\r\nContent-Length: ten\r\n\r\n")
            .sends("304 with a body", "HTTP/1.1 304 Not Modified\r\nContent-Length: 10\r\n\r\n" + TEN_BYTES)
            .sends("101 Switching Protocols",
                    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n")
            .sends("401 that does not say how to log in", "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n")
            .sends("407, although there is no proxy", "HTTP/1.1 407 Proxy\r\nContent-Length: 0\r\n\r\n")
            .sends("a status that is no number", "HTTP/1.1 fine OK\r\n\r\n" + TEN_BYTES)
            .sends("another protocol (SSH)", "SSH-2.0-OpenSSH_9.6\r\n\r\n")
            .sends("a page without a head", "<html>not a status line</html>\r\n\r\n")
            .sends("bytes of no meaning", "\u0016\u0003\u0001\u0000ü\u0000\u0001\n\u0000\u00ff\n")
            .sends("HTTP/2 without being asked", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
            .sends("a head with CR in place of CR LF", (length("10") + TEN_BYTES).replace("\n", ""))
            .sends("a head whose first header begins with a space",
                    OK + " X-Folded: a\r\nContent-Length: 10\r\n\r\n" + TEN_BYTES)
            .sends("a header whose name has a space", OK + "Content Length: 10\r\n\r\n" + TEN_BYTES)
            .sends("a header with a control character",
                    OK + "X-Bell: a\u0007b\r\nContent-Length: 10\r\n\r\n" + TEN_BYTES)
            .does("a header of a megabyte", sending(OK + "X-Long: " + "x".repeat(1_000_000) + "\r\n\r\n",
                    Connection::stall))
            .does("headers without end", endless(OK, "X-Again: and again\r\n".repeat(100)))
            .named();

    private FaultyHeads() {}
}
