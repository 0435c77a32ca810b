import { events } from './stream.js';

/** Whoever leaves a form sooner needs no JVM for it. In milliseconds. */
const SHOWN = 600;

const SIGNS = ['pointermove', 'keydown', 'focusin'];

/**
 * Has the server keep a JVM ready for the form that is shown, while its reader does something: the server ends one that has
 * waited for long. If that fails, a run only begins later.
 */
export class Ready {

  /** @param request gives what a run would ask for; null if nothing can be run */
  constructor(request) {
    this.request = request;
    this.left = new AbortController();
    const { signal } = this.left;
    SIGNS.forEach(sign => addEventListener(sign, () => this.ask(), { passive: true, signal }));
    document.addEventListener('visibilitychange', () => document.hidden && this.open?.abort(), { signal });
    this.changed();
  }

  /** Another form is shown, or on another JDK. */
  changed() {
    clearTimeout(this.wait);
    this.open?.abort();
    this.none = false;
    this.wait = setTimeout(() => {
      this.wait = null;
      this.ask();
    }, SHOWN);
  }

  async ask() {
    const request = this.request();
    if (this.wait || this.open || this.none || !request || document.hidden) {
      return;
    }
    const open = this.open = new AbortController();
    try {
      await events('api/ready', request, open.signal, name => this.none = name === 'none');
    } catch {
      this.none = !open.signal.aborted;
    }
    if (this.open === open) {
      this.open = null;
    }
  }

  /** The page is left. */
  stop() {
    this.left.abort();
    clearTimeout(this.wait);
    this.open?.abort();
  }
}
