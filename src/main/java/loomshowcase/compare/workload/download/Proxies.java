package loomshowcase.compare.workload.download;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;

/** The proxy that this JVM's properties name for an address: both clients go by way of it. */
final class Proxies {

    private Proxies() {}

    /** An HTTP proxy, or {@link Proxy#NO_PROXY}. */
    static Proxy of(URI address) {
        ProxySelector selector = ProxySelector.getDefault();
        return selector == null ? Proxy.NO_PROXY : selector.select(address).stream()
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP).findFirst().orElse(Proxy.NO_PROXY);
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
