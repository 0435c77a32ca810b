package loomshowcase.lab;

import java.util.List;
import java.util.Map;

/** Listens to what the server sends to the page, without changing it. */
final class HeardEvents {

    private static final String LISTEN = """
            window.heard = [];
            const real = window.fetch;
            window.fetch = async (path, options) => {
              const answer = await real(path, options);
              if (!answer.ok || !['api/runs', 'api/races'].includes(path)) {
                return answer;
              }
              const [page, test] = answer.body.tee();
              (async () => {
                const reader = test.pipeThrough(new TextDecoderStream()).getReader();
                let text = '';
                for (let part = await reader.read(); !part.done; part = await reader.read()) {
                  text += part.value;
                  const whole = text.split('\\n\\n');
                  text = whole.pop();
                  for (const event of whole) {
                    const [, name, data] = /^event: (.*)\\ndata: (.*)$/.exec(event) ?? [];
                    if (name) {
                      window.heard.push({ name, data: JSON.parse(data), at: performance.now() });
                    }
                  }
                }
              })().catch(() => {});
              return new Response(page, { status: answer.status, headers: answer.headers });
            };
            """;

    private final LabBrowser browser;

    private HeardEvents(LabBrowser browser) {
        this.browser = browser;
    }

    /** From now on, until another page is opened. */
    static HeardEvents of(LabBrowser browser) {
        browser.ask(LISTEN);
        return new HeardEvents(browser);
    }

    void forget() {
        browser.ask("window.heard.length = 0");
    }

    /** The data of each event of that name. */
    List<Map<String, Object>> named(String name) {
        return browser.ask(
                "return window.heard.filter(each => each.name === arguments[0]).map(each => each.data)", name);
    }

    /** For each form that has ended, its threads: for each, how many waits its recording has. */
    List<List<Long>> waitsOfThreads() {
        return browser.ask("""
                return window.heard.filter(each => each.name === 'ended')
                    .sort((one, other) => one.data.form - other.data.form)
                    .map(each => each.data.timeline.rows.map(row => row.spans.length));""");
    }
}
