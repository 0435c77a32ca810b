package loomshowcase.benchmark;

/** What {@link LabBenchmark} asks the page: scripts that take times in the browser, where a reader waits for them. */
final class PageScripts {

    /** On the clock of the system: when there was something to read, and when all scripts had run. */
    static final String SHOWN =
            """
                    const done = arguments[0];
                    const at = name => performance.timeOrigin + performance.getEntriesByName(name)[0].startTime;
                    const shown = () => ['first-contentful-paint', 'ready'].every(name => performance.getEntriesByName(name).length)
                      ? done([at('first-contentful-paint'), at('ready'),
                        performance.timeOrigin + performance.getEntriesByType('navigation')[0].domInteractive])
                      : setTimeout(shown, 10);
                    shown();""";

    static final String CLICK_EACH = """
            const done = arguments[0];
            const shown = () => document.querySelector('.where code')?.textContent;
            const painted = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
            (async () => {
              const times = [];
              for (const link of [...document.querySelectorAll('#contents li a')]) {
                const id = link.getAttribute('href').slice(1);
                const began = performance.now();
                link.click();
                while (shown() !== id) {
                  await new Promise(resolve => setTimeout(resolve));
                }
                await painted();
                times.push(performance.now() - began);
              }
              done(times);
            })();""";

    static final String RUN = """
            const done = arguments[0];
            const began = performance.now();
            let line = null;
            const watcher = new MutationObserver(() => {
              line ??= document.querySelector('.lines li') ? performance.now() - began : null;
              if (document.querySelector('.run-bar .status').textContent === 'Ended.') {
                watcher.disconnect();
                const end = window.ended;
                done([line, performance.now() - end.exit]);
              }
            });
            watcher.observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true });
            document.getElementById('run').click();""";

    /** When the JVM of the form ended: when it was started, and how long it lived. */
    static final String LISTEN = """
            const parse = JSON.parse;
            JSON.parse = text => {
              const data = parse(text);
              if (data?.file && data.jdk) {
                window.ended = { began: performance.now() };
              } else if (data?.wall && window.ended) {
                window.ended.exit = window.ended.began + data.wall;
              }
              return data;
            };""";

    static final String FRAMES = """
            const done = arguments[0];
            const frames = [];
            const look = now => {
              frames.push(now);
              if (document.querySelector('.player .play').textContent === 'Pause') {
                requestAnimationFrame(look);
              } else {
                done(frames.slice(1).map((each, at) => each - frames[at]));
              }
            };
            document.querySelector('.player .play').click();
            requestAnimationFrame(look);""";

    private PageScripts() {}
}
