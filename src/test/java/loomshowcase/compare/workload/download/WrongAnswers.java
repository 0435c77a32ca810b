package loomshowcase.compare.workload.download;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import loomshowcase.compare.workload.download.FaultServer.Behaviour;

/** Answers by their names, in the order in which they were added, and what they are made of. */
final class WrongAnswers {

    static final String OK = "HTTP/1.1 200 OK\r\n";
    static final String TEN_BYTES = "0123456789";
    static final String CHUNKS = OK + "Transfer-Encoding: chunked\r\n\r\n";
    static final String BLOCK = "x".repeat(0x4000);

    private final Map<String, Behaviour> named = new LinkedHashMap<>();

    /** Adds one that says this and then ends the connection. */
    WrongAnswers sends(String name, String answer) {
        return does(name, connection -> connection.send(answer));
    }

    /** Adds one that does more than that. */
    WrongAnswers does(String name, Behaviour behaviour) {
        named.put(name, behaviour);
        return this;
    }

    Map<String, Behaviour> named() {
        return named;
    }

    /** A head with this as the length of the file. */
    static String length(String length) {
        return OK + "Content-Length: " + length + "\r\n\r\n";
    }

    static Behaviour sending(String answer, Behaviour then) {
        return connection -> {
            connection.send(answer);
            then.answer(connection);
        };
    }

    /** As fast as the client takes it, until it goes. */
    static Behaviour endless(String first, String again) {
        byte[] bytes = again.getBytes(StandardCharsets.ISO_8859_1);
        return connection -> {
            connection.send(first);
            while (true) {
                connection.socket().getOutputStream().write(bytes);
            }
        };
    }

    /** A little at a time, so that something always comes, until the client goes. */
    static Behaviour dripping(String first, String again) {
        return connection -> {
            connection.send(first);
            while (true) {
                connection.send(again);
                Thread.sleep(5);
            }
        };
    }
}
