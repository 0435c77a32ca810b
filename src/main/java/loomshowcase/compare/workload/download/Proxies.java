package loomshowcase.compare.workload.download;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;

/** The proxy that this JVM's properties name for an address: both clients go by way of it. */
final class Proxies {

    private Proxies() {}

    /** An HTTP proxy, or {@link Proxy#NO_PROXY}; that too if what the properties name cannot be a proxy. */
    static Proxy of(URI address) {
        try {
            return selected(address);
        } catch (IllegalArgumentException e) {
            return Proxy.NO_PROXY;
        }
    }

    /**
     * The same, if both clients can ask it for the address.
     *
     * @throws DownloadFailed if they cannot: the properties have a port that does not exist, or the address a host that
     *                        {@link URI} does not know, for which {@code HttpClient} asks no proxy
     */
    static Proxy thatCanBeAsked(URI address) throws DownloadFailed {
        Proxy proxy;
        try {
            proxy = selected(address);
        } catch (IllegalArgumentException e) {
            throw DownloadFailed.badProxy(address, e);
        }
        if (proxy != Proxy.NO_PROXY && !Authority.of(address).isUsual()) {
            throw DownloadFailed.unusualHost(address, name(proxy));
        }
        return proxy;
    }

    private static Proxy selected(URI address) {
        ProxySelector selector = ProxySelector.getDefault();
        if (selector != null) {
            for (Proxy proxy : selector.select(address)) {
                if (proxy.type() == Proxy.Type.HTTP) {
                    return proxy;
                }
            }
        }
        return Proxy.NO_PROXY;
    }

    /** Who is at the other end of the connection: {@code a.example:8080}, or the proxy on the way there. */
    static String peer(URI address) {
        Proxy proxy = of(address);
        return proxy == Proxy.NO_PROXY ? address.getRawAuthority()
                : "the proxy %s, which is on the way to %s,".formatted(
                        name(proxy), address.getRawAuthority());
    }

    static String name(Proxy proxy) {
        var at = (InetSocketAddress) proxy.address();
        return at.getHostString() + ":" + at.getPort();
    }
}
