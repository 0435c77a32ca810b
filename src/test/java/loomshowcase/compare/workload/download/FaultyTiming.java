package loomshowcase.compare.workload.download;

import static loomshowcase.compare.workload.download.WrongAnswers.CHUNKS;
import static loomshowcase.compare.workload.download.WrongAnswers.OK;
import static loomshowcase.compare.workload.download.WrongAnswers.TEN_BYTES;
import static loomshowcase.compare.workload.download.WrongAnswers.dripping;
import static loomshowcase.compare.workload.download.WrongAnswers.length;
import static loomshowcase.compare.workload.download.WrongAnswers.sending;

import java.util.Map;
import loomshowcase.compare.workload.download.FaultServer.Behaviour;
import loomshowcase.compare.workload.download.FaultServer.Connection;

/** What comes a byte at a time, or never. */
final class FaultyTiming {

    /** What the limit of time never meets. */
    static final Map<String, Behaviour> THAT_ENDS = new WrongAnswers()
            .does("100 Continue without end", dripping("", "HTTP/1.1 100 Continue\r\n\r\n"))
            .does("a file in chunks, with a trailer a byte at a time",
                    dripping(CHUNKS + "a\r\n" + TEN_BYTES + "\r\n0\r\nX-Slow: ", "x"))
            .named();

    /** What does not end by itself. */
    static final Map<String, Behaviour> THAT_NEVER_ENDS = new WrongAnswers()
            .does("no answer", Connection::stall)
            .does("a status line that stops", sending("HTTP/1.1 2", Connection::stall))
            .does("a head that comes a byte at a time", dripping(OK + "X-Slow: ", "x"))
            .does("a file that stops", sending(length("10") + "01234", Connection::stall))
            .does("a file that comes a byte at a time", dripping(length("1000000"), "x"))
            .does("a file without a length that comes a byte at a time", dripping(OK + "\r\n", "x"))
            .does("a chunk that stops", sending(CHUNKS + "a\r\n01234", Connection::stall))
            .does("the size of a chunk that comes a byte at a time", dripping(CHUNKS + "a;x=", "y"))
            .named();

    private FaultyTiming() {}
}
