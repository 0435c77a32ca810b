package loomshowcase.compare.workload.download;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A server that does, byte for byte, what a test tells it to do. */
public final class FaultServer implements AutoCloseable {

    /** What happens to a connection once its request has been read; afterwards it is closed. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(Connection connection) throws Exception;
    }

    /** A connection on which a request has come. */
    public record Connection(Socket socket, String path, FaultServer server) {

        public void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }

        /** Says nothing more, until the client goes or the test ends. */
        public void stall() throws IOException {
            while (socket.getInputStream().read() >= 0) {
                // what a client still says does not matter
            }
        }

        /** Ends the connection as a crashed machine does: without a goodbye. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    /** An answer that is shorter than it says. */
    static final String TEN_BYTES_OF_WHICH_FIVE = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabcde";

    final List<String> requests = new CopyOnWriteArrayList<>();
    final List<String> headers = new CopyOnWriteArrayList<>();
    public final CountDownLatch requested = new CountDownLatch(1);
    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Behaviour behaviour;

    public FaultServer(Behaviour behaviour) throws IOException {
        this(behaviour, InetAddress.getLoopbackAddress());
    }

    FaultServer(Behaviour behaviour, InetAddress at) throws IOException {
        this.behaviour = behaviour;
        this.listener = new ServerSocket(0, 50, at);
        Thread.ofVirtual().name("fault-server").start(this::accept);
    }

    /** One that sends the same to everybody. */
    static FaultServer sending(String answer) throws IOException {
        return new FaultServer(connection -> connection.send(answer));
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + path);
    }

    /** The paths that were asked for, in their order. */
    public List<String> requests() {
        return requests;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            // closed: the test has ended
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String request = in.readLine();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                headers.add(line);
            }
            if (request != null) {
                String path = request.split(" ")[1];
                requests.add(path);
                requested.countDown();
                behaviour.answer(new Connection(socket, path, this));
            }
        } catch (Exception e) {
            // the client went, or the test has ended
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
