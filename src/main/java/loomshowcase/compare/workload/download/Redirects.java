package loomshowcase.compare.workload.download;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/**
 * Where an answer that is not 200 leads. {@code HttpURLConnection} does not go from http to https, and asks in a
 * circle until it has asked 20 times.
 */
final class Redirects {
    static final int MOST = 5;

    private final Set<URI> seen = new HashSet<>();
    private URI last;

    Redirects(URI first) {
        this.last = first;
        seen.add(first);
    }

    /**
     * The next address.
     *
     * @param location the answer's header of that name, or {@code null}
     * @throws DownloadFailed if the answer leads nowhere, or must not be followed
     */
    URI next(int status, String location) throws DownloadFailed {
        if (!isRedirect(status) || location == null) {
            throw DownloadFailures.status(last, status);
        }
        URI next = resolve(location);
        if (!Target.isHttp(next)) {
            throw failed("not http", "what is no http or https address with a host: " + next);
        }
        if (last.getScheme().equalsIgnoreCase("https") && next.getScheme().equalsIgnoreCase("http")) {
            throw failed("https to http", "an address without encryption: " + next);
        }
        if (!seen.add(next)) {
            throw failed("redirect loop", "where it came from: " + next);
        }
        if (seen.size() > MOST + 1) {
            throw failed("too many redirects", "yet another address after " + MOST + " redirects: " + next);
        }
        last = next;
        return next;
    }

    private URI resolve(String location) throws DownloadFailed {
        try {
            return URI.create(last.resolve(location.replace(" ", "%20")).toASCIIString());
        } catch (IllegalArgumentException e) {
            throw failed("bad redirect", "what is no address: " + location);
        }
    }

    private DownloadFailed failed(String kind, String where) {
        return new DownloadFailed(kind, last.getAuthority() + " redirects to " + where);
    }

    private static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }
}
