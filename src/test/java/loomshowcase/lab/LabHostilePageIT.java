package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A page of another site in a browser that has the lab open in another tab, and so has its cookie. It knows the lab's port
 * and everything that the lab's own page sends, except the token.
 */
@Tag("slow")
@Timeout(120)
class LabHostilePageIT {

    private static final String ATTACK =
            """
                    const [lab, body, done] = arguments;
                    const tried = [];
                    const attempt = async (name, request) => {
                      try {
                        const answer = await request();
                        tried.push(`${name}: ${answer.type} ${answer.status}`);
                      } catch (problem) {
                        tried.push(`${name}: ${problem.name}`);
                      }
                    };
                    const posts = more => Promise.all(['runs', 'ready'].map(path =>
                        fetch(`${lab}api/${path}`, { method: 'POST', body, credentials: 'include', ...more })));
                    const post = async more => (await posts(more))[0];
                    const loaded = element => new Promise(resolve => {
                      element.onload = () => resolve({ type: 'loaded', status: 0 });
                      element.onerror = () => resolve({ type: 'refused', status: 0 });
                      document.body.append(element);
                    });
                    const make = (tag, more) => Object.assign(document.createElement(tag), more);
                    (async () => {
                      await attempt('json', () => post({ headers: { 'Content-Type': 'application/json' } }));
                      await attempt('text', () => post({ headers: { 'Content-Type': 'text/plain' } }));
                      await attempt('no-cors', () => post({ mode: 'no-cors' }));
                      await attempt('beacon', async () => ({ type: String(navigator.sendBeacon(`${lab}api/runs`,
                          new Blob([body], { type: 'text/plain' }))), status: 0 }));
                      await attempt('read', () => fetch(`${lab}course.js`, { credentials: 'include' }));
                      await attempt('event source', () => new Promise(resolve => {
                        const source = new EventSource(`${lab}api/runs`, { withCredentials: true });
                        source.onopen = () => resolve({ type: 'opened', status: 0 });
                        source.onerror = () => resolve({ type: 'refused', status: 0 });
                      }));
                      await attempt('image', () => loaded(make('img', { src: `${lab}icon.svg` })));
                      await attempt('script', () => loaded(make('script', { src: `${lab}lab.js` })));
                      await attempt('script of data', () => loaded(make('script', { src: `${lab}course.js` })));
                      const frame = make('iframe', { name: 'target' });
                      document.body.append(frame);
                      const form = make('form', { action: `${lab}api/runs`, method: 'post', enctype: 'text/plain', target: 'target' });
                      form.append(make('input', { name: body.slice(0, -1) + ', "', value: '": 0}' }));
                      document.body.append(form);
                      const sent = new Promise(resolve => frame.onload = resolve);
                      form.submit();
                      await sent;
                      tried.push('form: sent');
                      await attempt('frame', () => loaded(make('iframe', { src: lab })));
                      done(tried);
                    })();
                    """;

    @RegisterExtension
    static final OpenLab OPEN = new OpenLab();

    private HttpServer hostile;

    @BeforeEach
    void open() throws IOException {
        hostile = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hostile.createContext("/", exchange -> {
            try (exchange) {
                byte[] page = "<!doctype html><title>hostile</title><body>".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
            }
        });
        hostile.start();
    }

    @AfterEach
    void close() {
        hostile.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    @DisplayName("A page of another port or another name starts nothing and reads nothing, whatever it sends")
    void startsNothing(String host) throws IOException {
        URI lab = OPEN.lab().address();
        OPEN.browser().show("the-race");
        LabProcess.await("no JVM is ready for what the page shows", () -> OPEN.lab().forks().isEmpty());
        String page = OPEN.browser().openAnother();
        long before = began();
        OPEN.browser().visit(URI.create("http://%s:%d/".formatted(host, hostile.getAddress().getPort())));
        List<String> tried = OPEN.browser().askLater(ATTACK, "http://127.0.0.1:%d/".formatted(lab.getPort()),
                "{\"idea\": \"start-and-join\", \"forms\": [{\"form\": \"virtual\", \"jdk\": \"%d\"}]}"
                        .formatted(Runtime.version().feature()));

        assertThat(tried).contains("json: TypeError", "text: TypeError", "read: TypeError", "event source: refused 0",
                "image: refused 0", "script: refused 0", "script of data: refused 0", "form: sent");
        assertThat(OPEN.lab().forks()).isEmpty();
        assertThat(began()).isEqualTo(before);

        OPEN.browser().leaveFor(page);
        OPEN.browser().show("start-and-join");
        OPEN.browser().click("#run");
        OPEN.browser().untilText(".run-bar .status", "Ended.");
        assertThat(began()).as("what the lab's own page starts is seen in this way").isNotEqualTo(before);
    }

    /** When something was last put into the lab's folder, or removed from it: each run has a folder there. */
    private static long began() throws IOException {
        try (Stream<Path> folders = Files.list(OPEN.folder())) {
            Path own = folders.filter(Files::isDirectory).findFirst().orElseThrow();
            return Files.getLastModifiedTime(own).to(TimeUnit.NANOSECONDS);
        }
    }
}
