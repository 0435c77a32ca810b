package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * The connection of one download. Another thread may close it at any time, whatever the first one is doing with it: that
 * is how a time limit ends a platform thread, which no interrupt wakes in a socket.
 */
final class HttpSocket implements AutoCloseable {

    private final URI address;
    private final Authority authority;
    /**
     * {@code HttpClient} uses no SOCKS proxy either; without this, each connection asks the {@code ProxySelector} for
     * one.
     */
    private final Socket plain = new Socket(Proxy.NO_PROXY);

    HttpSocket(URI address) {
        this.address = address;
        this.authority = Authority.of(address);
    }

    /**
     * Connects, by way of a proxy if the JVM has one for this address, asks for the file, and returns the exchange.
     *
     * @param method {@code GET}, or {@code HEAD} for the head of the answer alone
     * @param buffer for what comes; nobody else uses it meanwhile
     * @throws IOException if that failed; {@link ClientExceptions} says what it means
     */
    HttpExchange ask(String method, byte[] buffer) throws IOException {
        Proxy proxy = Proxies.thatCanBeAsked(address);
        boolean secure = Authority.isSecure(address);
        var peer = proxy == Proxy.NO_PROXY ? new InetSocketAddress(authority.host(), authority.port())
                : (InetSocketAddress) proxy.address();
        if (peer.isUnresolved()) {
            peer = new InetSocketAddress(peer.getHostString(), peer.getPort());
        }
        if (peer.isUnresolved()) {
            throw new UnknownHostException(peer.getHostString());
        }
        plain.connect(peer);
        Socket socket = plain;
        if (secure) {
            if (proxy != Proxy.NO_PROXY) {
                tunnel(buffer);
            }
            socket = withTls();
        }
        var exchange = new HttpExchange(address, socket.getOutputStream(),
                new SocketInput(socket.getInputStream(), buffer, address));
        exchange.ask(method, secure || proxy == Proxy.NO_PROXY ? path(address) : whole(address), authority.text());
        return exchange;
    }

    private void tunnel(byte[] buffer) throws IOException {
        var exchange = new HttpExchange(address, plain.getOutputStream(),
                new SocketInput(plain.getInputStream(), buffer, address));
        String end = authority.host() + ":" + authority.port();
        exchange.ask("CONNECT", end, end);
        int status = exchange.head().status();
        if (status / 100 != 2) {
            throw DownloadFailed.proxyRefused(address, status);
        }
    }

    /** The name in the certificate must be that of the address, as HTTPS demands (RFC 9110, 4.3.4). */
    private Socket withTls() throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var socket = (SSLSocket) factory.createSocket(plain, authority.withoutBrackets(), authority.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** Closes what is under TLS too, so it waits for nothing: neither for a lock nor for the other side. */
    @Override
    public void close() {
        try {
            plain.close();
        } catch (IOException e) {
            // It is of no use any more.
        }
    }

    private static String path(URI address) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    private String whole(URI address) {
        return address.getScheme() + "://" + authority.text() + path(address);
    }
}
