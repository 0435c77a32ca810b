import { el, seconds } from './dom.js';
import { label } from './code.js';

/** What is in the time, by what the JVM did before. */
const STARTS = {
  NEW: ', the start of its JVM included.',
  STARTING: ', the rest of the start of its JVM included.',
  READY: '. Its JVM was ready before, and waited.',
};

/** One of the forms that run together. */
export class FormRun {

  constructor({ form, key, version, recording, output }, shelf) {
    Object.assign(this, { form, jdk: key, version, recording, output, shelf });
    this.lines = [];
    this.timeline = null;
    this.list = el('ol', { class: 'lines', tabindex: 0 });
    this.rest = el('div', { class: 'end' });
    this.output.replaceChildren(this.list, this.rest);
  }

  name() {
    return `${label(this.form)}, JDK ${this.version}`;
  }

  began({ jdk, jvm }) {
    this.begun = true;
    this.version = jdk;
    this.jvm = jvm;
    this.list.setAttribute('aria-label', `Output of ${this.name()}`);
  }

  /** All of a recording. */
  show() {
    const { jdk, on, same, old, lines, end } = this.recording;
    this.began({ jdk, jvm: 'NEW' });
    lines.forEach(line => this.line(line));
    this.ended(end);
    this.rest.prepend(el('p', { class: 'note' }, `Recorded on JDK ${jdk}${on ? `, ${on}` : ''}.`
        + (same.length === 0 ? '' : this.shelf === 'claims' ? ` The verdict is the same on JDK ${same.join(', ')}.`
            : ` JDK ${same.join(', ')} printed the same, apart from times, ids, figures`
                + ' and perhaps the order of some lines.')),
    ...old ? [el('p', { class: 'remark' }, 'The code of this form was changed after this recording.')] : []);
  }

  line({ at, text }) {
    const stamp = el('span', { class: 'at' });
    const item = el('li', {}, at === undefined ? null : stamp, el('span', { class: 'text' }, text || ' '));
    this.lines.push({ at: at ?? null, item, stamp });
    this.list.append(item);
    this.list.scrollTop = this.list.scrollHeight;
    this.stamp();
  }

  /** Times count from the start of main, which the recording knows, or of the JVM where there is none. */
  stamp() {
    const from = this.timeline ? this.timeline.main : this.exit ? 0 : null;
    if (from !== null) {
      this.lines.filter(line => line.at !== null).forEach(line => {
        line.time = Math.max(0, line.at - from);
        line.stamp.textContent = `${(line.time / 1000).toFixed(2)}`;
      });
    }
  }

  draw(timeline, live) {
    this.timeline = timeline;
    this.live = live;
    this.stamp();
  }

  ended(end) {
    this.exit = end;
    if (end.timeline) {
      this.draw(end.timeline, false);
    }
    this.stamp();
    this.rest.replaceChildren(...[
      end.wall ? el('p', { class: 'note' }, `Ended after ${seconds(end.wall)}${STARTS[this.jvm]}`) : null,
      end.errors.length ? el('pre', { class: 'errors', 'aria-label': 'Standard error' }, end.errors.join('\n')) : null,
      end.remark ? el('p', { class: 'remark' }, end.remark) : null,
      end.noTimeline ? el('p', { class: 'remark' }, `No timeline: ${end.noTimeline}.`) : null,
      end.verdict && end.known && end.verdict !== end.known
          ? el('p', { class: 'remark' }, `This differs from the known verdict on this JDK: ${end.known}`) : null,
    ].filter(Boolean));
  }

  failed(reason) {
    this.reason = reason;
    this.rest.replaceChildren(el('p', { class: 'remark' }, `Not here: ${reason}`));
  }

  over(stopped) {
    if (!this.begun && !this.reason) {
      this.output.replaceChildren();
    } else if (!this.exit && !this.reason) {
      this.rest.append(el('p', { class: 'remark' },
          `It was ${stopped ? 'stopped' : 'cut off'}. What it had not yet written is not here.`));
    }
  }

  /** On a busy machine the last lines can come in after the last event of the recording. */
  length() {
    return Math.max(this.timeline ? this.timeline.length : this.recording?.end.wall ?? 0,
        ...this.lines.map(line => line.time ?? 0));
  }

  setTime(time) {
    this.lines.forEach(line => line.item.classList.toggle('later', time !== null && line.time > time));
  }
}
