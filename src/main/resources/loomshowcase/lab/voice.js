import { el, plural } from './dom.js';

const PAUSE = 2500;
const MOST = 3;

/** Reads to a screen reader what is printed, in parts that it can say in time: of many lines, only the last ones. */
export class Voice {

  constructor() {
    this.element = el('p', { class: 'unseen', role: 'log' });
    this.lines = [];
  }

  say(line) {
    this.lines.push(line);
    this.timer ??= setTimeout(() => this.now(), PAUSE);
  }

  /** Says what is left, because nothing follows. */
  now() {
    clearTimeout(this.timer);
    this.timer = null;
    const lines = this.lines.splice(0);
    const over = lines.length - MOST;
    if (lines.length) {
      this.element.textContent = [...over > 0 ? [`${plural(over, 'line')} more`] : [], ...lines.slice(-MOST)].join('. ');
    }
  }
}
