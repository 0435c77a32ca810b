import { events } from './stream.js';

/** Whoever leaves a form sooner needs no JVM for it. In milliseconds. */
const SHOWN = 300;

const SIGNS = ['pointermove', 'keydown', 'focusin'];

/**
 * Has the server keep JVMs ready for the forms that are shown, while their reader does something: the server ends those that
 * have waited for long. If that fails, a run only begins later.
 */
class Ready {

  constructor() {
    /** The requests that are not over. When forms change, the next begins before the server ends the last. */
    this.open = new Set();
  }

  /**
   * Until these forms have been shown for a while, what is ready for the last ones stays.
   *
   * @param request what a run would ask for; null if nothing can be run
   */
  show(request) {
    if (!this.listens) {
      this.listens = true;
      SIGNS.forEach(sign => addEventListener(sign, () => this.open.size || this.ask(), { passive: true }));
      document.addEventListener('visibilitychange', () => document.hidden && this.end());
    }
    this.request = request;
    this.none = false;
    clearTimeout(this.wait);
    this.wait = setTimeout(() => {
      this.wait = null;
      this.ask();
    }, SHOWN);
  }

  async ask() {
    if (this.wait || this.none || document.hidden) {
      return;
    }
    const before = [...this.open];
    if (!this.request) {
      this.end();
      return;
    }
    const open = this.latest = new AbortController();
    this.open.add(open);
    let none = false;
    try {
      // Once the server keeps what this request asks for, it ends the one before.
      await events('api/ready', this.request, open.signal, name => none = name === 'none');
    } catch {
      none = !open.signal.aborted;
    }
    this.open.delete(open);
    if (none) {
      before.forEach(each => each.abort());
    }
    if (this.latest === open) {
      this.none = none;
    }
  }

  end() {
    this.open.forEach(each => each.abort());
  }

  /** The page is left. */
  stop() {
    clearTimeout(this.wait);
    this.wait = null;
    this.request = null;
    this.end();
  }
}

export const ready = new Ready();
