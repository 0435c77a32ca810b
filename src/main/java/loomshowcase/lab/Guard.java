package loomshowcase.lab;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which requests are answered. A page of another site in the same browser can send requests to this server too, so
 * four things must hold:
 * <ul>
 * <li>{@code Host} names this machine and this port, so a name that another site points here does not help it;
 * <li>the request has the token, in the address once and in a cookie from then on. No other site's request carries the
 * cookie ({@code SameSite=Strict}), and no script can read it ({@code HttpOnly});
 * <li>{@code Sec-Fetch-Site}, where the browser sends it, says that the request comes from this page or from the user. Pages
 * of other ports of this machine are of the same <em>site</em> and would carry the cookie;
 * <li>what starts something is a POST whose {@code Origin} is this page and whose body is JSON.
 * </ul>
 */
final class Guard {

    private static final int TOKEN_BYTES = 24;
    private static final Set<String> OWN_REQUESTS = Set.of("same-origin", "none");

    /** Headers of every answer. No answer may be framed, sniffed, kept, or read by another site; no script is inline. */
    private static final List<String> HEADERS = List.of(
            "Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cache-Control", "no-store");

    private final String token = newToken();
    private final Set<String> hosts;
    private final String cookie;

    /** @param port of the server */
    Guard(int port) {
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
        // A browser sends the cookies of all ports of a host to each of them.
        this.cookie = "loom-lab-" + port;
    }

    /** Why a request is not answered. */
    record Refusal(int status, String reason) {}

    String token() {
        return token;
    }

    static void protect(Headers answer) {
        for (int i = 0; i < HEADERS.size(); i += 2) {
            answer.set(HEADERS.get(i), HEADERS.get(i + 1));
        }
    }

    /** Whether the address has the right token. Then {@link #cookie} lets the browser in. */
    boolean opensWith(HttpExchange request) {
        String query = request.getRequestURI().getRawQuery();
        return isOurHost(request) && query != null && query.startsWith("token=")
                && isToken(query.substring("token=".length()));
    }

    /** A header that lets this browser in until the server ends. */
    String cookie() {
        return "%s=%s; Path=/; HttpOnly; SameSite=Strict".formatted(cookie, token);
    }

    /** Why a request must not be answered; empty if it may. */
    Optional<Refusal> refuses(HttpExchange request) {
        Headers headers = request.getRequestHeaders();
        if (!isOurHost(request)) {
            return refused(421, "this server answers for 127.0.0.1 and localhost only");
        }
        if (!OWN_REQUESTS.contains(first(headers, "Sec-Fetch-Site", "none"))) {
            return refused(403, "a page of another site asked for this");
        }
        if (!hasCookie(headers)) {
            return refused(403, "open the address that the terminal shows; it ends in ?token=…");
        }
        return switch (request.getRequestMethod()) {
            case "GET" -> Optional.empty();
            case "POST" -> refusesToStart(request, headers);
            default -> refused(405, "only GET and POST are answered");
        };
    }

    private Optional<Refusal> refusesToStart(HttpExchange request, Headers headers) {
        String origin = first(headers, "Origin", "");
        if (!origin.equals("http://" + first(headers, "Host", ""))) {
            return refused(403, "only the page of this server may start something");
        }
        return first(headers, "Content-Type", "").equals("application/json") ? Optional.empty()
                : refused(415, "the body must be application/json");
    }

    private boolean isOurHost(HttpExchange request) {
        List<String> sent = request.getRequestHeaders().getOrDefault("Host", List.of());
        return sent.size() == 1 && hosts.contains(sent.getFirst());
    }

    private boolean hasCookie(Headers headers) {
        return headers.getOrDefault("Cookie", List.of()).stream().flatMap(line -> Arrays.stream(line.split("; *")))
                .anyMatch(sent -> sent.startsWith(cookie + "=") && isToken(sent.substring(cookie.length() + 1)));
    }

    /** Takes the same time however much of the token is right. */
    private boolean isToken(String sent) {
        return MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static String first(Headers headers, String name, String otherwise) {
        String value = headers.getFirst(name);
        return value == null ? otherwise : value;
    }

    private static Optional<Refusal> refused(int status, String reason) {
        return Optional.of(new Refusal(status, reason));
    }

    private static String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
