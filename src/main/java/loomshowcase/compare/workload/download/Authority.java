package loomshowcase.compare.workload.download;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host and the port of an address. {@link URI#getHost} has no host if its name has an underscore, or if its last part
 * begins with a digit. Name servers and hosts files know such names nevertheless, above all those of containers.
 *
 * @param host    a name or an IP address; one of IPv6 in brackets
 * @param port    the one that the scheme has, if the address names none
 * @param text    both as the address has them, as the {@code Host} header has it
 * @param isUsual whether {@link URI#getHost} knows the host too: {@code HttpClient} asks for no other
 */
record Authority(String host, int port, String text, boolean isUsual) {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final int LAST_PORT = 65_535;

    /** No name server knows a longer one (RFC 1035), and the pattern below is for short texts. */
    private static final int LONGEST = 253 + ":65535".length();

    /** Its last part has a letter or an underscore, so it is no number in which a user made a mistake. */
    private static final Pattern UNUSUAL = Pattern.compile(
            "(?<host>(?:\\w(?:[\\w-]*\\w)?\\.)*(?=[\\d-]*[A-Za-z_])\\w(?:[\\w-]*\\w)?)(?::(?<port>\\d{1,9})?)?");

    /** @throws IllegalArgumentException if it has none: {@link Addresses} lets no such address pass */
    static Authority of(URI address) {
        return find(address).orElseThrow(() -> new IllegalArgumentException(address + " has no host"));
    }

    /** Empty if the address has no host, or a port that does not exist. */
    static Optional<Authority> find(URI address) {
        String host = address.getHost();
        int port = address.getPort();
        boolean usual = host != null;
        if (!usual) {
            String all = address.getRawAuthority();
            Matcher unusual = all == null || all.length() > LONGEST ? null : UNUSUAL.matcher(all);
            if (unusual == null || !unusual.matches()) {
                return Optional.empty();
            }
            host = unusual.group("host");
            port = unusual.group("port") == null ? -1 : Integer.parseInt(unusual.group("port"));
        }
        if (port == 0 || port > LAST_PORT) {
            return Optional.empty();
        }
        String text = port < 0 ? host : host + ":" + port;
        int used = port >= 0 ? port : isSecure(address) ? HTTPS_PORT : HTTP_PORT;
        return Optional.of(new Authority(host, used, text, usual));
    }

    static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    /** The host as name servers and certificates have it. */
    String withoutBrackets() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
