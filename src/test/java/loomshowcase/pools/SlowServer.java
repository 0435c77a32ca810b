package loomshowcase.pools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Answers each connection after 50 ms. */
final class SlowServer implements AutoCloseable {

    private final ServerSocket listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());

    SlowServer() throws IOException {
        var accepting = new Thread(this::accept, "server");
        accepting.setDaemon(true);
        accepting.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                var answering = new Thread(() -> answer(socket), "answer");
                answering.setDaemon(true);
                answering.start();
            }
        } catch (IOException e) {
            // The program ends.
        }
    }

    private static void answer(Socket socket) {
        try (socket) {
            socket.getInputStream().read();
            RecordedPools.pause(50);
            socket.getOutputStream().write(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
