import { el, plural, svg } from './dom.js';
import { axis, fitted, hatch } from './chart.js';
import { MEANINGS, STYLES, table, words } from './waits.js';

/** Heights in pixels. */
const ROW = 30, BAR = 22, TOP = 30, HEAD = 30;
const MOST_ROWS = 40, USUAL_ROWS = 3;

/** What the threads of one or more runs did, on one axis. */
export class Timelines {

  /** @param onWaits is told of the waits to show in the code: the one that the user points at, or all at the replay's time */
  constructor(onWaits) {
    this.onWaits = onWaits;
    this.groups = [];
    this.waits = [];
    this.clip = svg('rect', { x: 0, y: 0 });
    this.cursor = svg('line', { class: 'cursor' });
    this.picture = el('div', { class: 'timeline', keydown: event => this.move(event) });
    this.about = el('p', { class: 'wait', 'aria-hidden': 'true' });
    this.legend = el('ul', { class: 'legend', 'aria-label': 'Legend' });
    this.notes = el('div', { class: 'notes' });
    this.tables = el('div');
    this.element = el('section', { class: 'timelines', 'aria-label': 'What the threads did', hidden: true },
        this.picture, this.about, this.legend, this.notes,
        el('details', { class: 'table' }, el('summary', {}, 'The same as a table'), this.tables));
    new ResizeObserver(() => this.groups.length && this.draw()).observe(this.picture);
  }

  /** Keeps the place of the bars of so many runs, so that nothing moves when the first ones come. */
  expect(count) {
    const before = this.picture.clientHeight;
    this.clear();
    this.picture.style.minHeight = `${Math.max(before, TOP + count * (USUAL_ROWS * ROW + (count > 1 ? HEAD : 0)) + 4)}px`;
    this.about.textContent = 'Bars come once a second, as the flight recorder writes them.';
    this.element.hidden = false;
  }

  clear() {
    this.groups = [];
    this.waits = [];
    [this.picture, this.legend, this.notes, this.tables].forEach(part => part.replaceChildren());
    this.element.classList.add('empty');
  }

  /** Nothing more comes. */
  settle() {
    this.picture.style.minHeight = '';
    this.element.hidden = this.groups.length === 0;
  }

  /** @param groups of a label and a timeline */
  show(groups) {
    this.groups = groups.filter(group => group.timeline);
    this.element.hidden = this.groups.length === 0 && !this.picture.style.minHeight;
    this.length = Math.max(1, ...this.groups.map(group => group.timeline.length));
    if (this.groups.length) {
      this.element.classList.remove('empty');
      this.about.textContent = '';
      this.draw();
      this.describe();
    } else {
      this.clear();
    }
  }

  draw() {
    const width = this.picture.clientWidth || 800;
    const names = this.groups.flatMap(group => group.timeline.rows.slice(0, MOST_ROWS).map(row => row.name.length));
    // On a wide page, which may be projected, the style sheet has larger letters.
    this.letter = innerWidth >= 1700 ? 14 / 12 : 1;
    this.left = Math.min(width * 0.34, 18 + 7.4 * this.letter * Math.max(6, ...names));
    this.width = width - this.left - 22;
    this.used = new Set();
    const focused = this.picture.contains(document.activeElement) ? document.activeElement.getAttribute('aria-label') : null;
    const bars = svg('g', { 'clip-path': 'url(#played)' });
    const still = svg('g');
    let y = TOP;
    for (const group of this.groups) {
      if (this.groups.length > 1) {
        still.append(svg('text', { class: 'group', x: 0, y: y + 19 }, group.label));
        y += HEAD;
      }
      for (const row of group.timeline.rows.slice(0, MOST_ROWS)) {
        this.drawRow(row, group, y, bars, still);
        y += ROW;
      }
      const more = group.timeline.rows.length - MOST_ROWS + group.timeline.more;
      if (more > 0) {
        still.append(svg('text', { class: 'more', x: this.left, y: y + 16 }, `… and ${plural(more, 'more thread')}`));
        y += ROW;
      }
    }
    this.height = y + 4;
    this.picture.replaceChildren(svg('svg', { width, height: this.height, viewBox: `0 0 ${width} ${this.height}`, role: 'group', 'aria-label': 'Timeline: arrow keys go from wait to wait' },
        svg('defs', {}, svg('clipPath', { id: 'played' }, this.clip), hatch()),
        axis(this.left, this.width, TOP - 6, this.height, this.length), still, bars, this.cursor));
    this.setTime(this.time ?? null);
    this.waits = [...this.picture.querySelectorAll('.span')];
    const stop = this.waits.find(wait => focused && wait.getAttribute('aria-label') === focused);
    (stop ?? this.waits[0])?.setAttribute('tabindex', 0);
    stop?.focus({ preventScroll: true });
  }

  /** One wait can be reached with the tab key. From there arrow keys go to all others. */
  move(event) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const at = this.waits.indexOf(document.activeElement);
    const next = this.waits[{ Home: 0, End: this.waits.length - 1 }[event.key] ?? at + step];
    if (at >= 0 && next) {
      event.preventDefault();
      this.waits[at].setAttribute('tabindex', -1);
      next.setAttribute('tabindex', 0);
      next.focus();
    }
  }

  drawRow(row, group, y, bars, still) {
    const end = row.end ?? group.timeline.length;
    const known = row.end === undefined || row.end === null ? row.spans.at(-1)?.end ?? row.start : end;
    still.append(svg('text', { class: 'name', x: this.left - 12, y: y + 15, 'text-anchor': 'end' },
        fitted(row.name, (this.left - 18) / this.letter), svg('title', {}, row.name)));
    this.bar(bars, row.virtual ? 'unknown' : 'alive', row.start, known, y);
    this.bar(bars, 'unknown', known, end, y);
    for (const span of row.spans) {
      this.wait(bars, row, span, y);
    }
    if (row.end === null || row.end === undefined) {
      still.append(svg('text', { class: 'open', x: this.x(end) + 3, y: y + 16 }, '→'));
    }
  }

  bar(group, style, from, to, y) {
    if (to > from) {
      this.used.add(style);
      group.append(svg('rect', { class: style, x: this.x(from), y, width: this.wide(from, to), height: BAR }));
    }
  }

  wait(group, row, span, y) {
    const style = row.virtual && span.holds === 'held' ? 'pinned' : STYLES[span.activity];
    const wide = this.wide(span.start, span.end);
    this.used.add(style);
    const what = words(row, span);
    const said = `${row.name}: ${what}`;
    const tell = () => this.tell(row, span, said);
    const hush = () => this.tell(null);
    const part = svg('g', {
      class: 'span', tabindex: -1, role: 'img', 'aria-label': said,
      mouseenter: tell, focus: tell, mouseleave: hush, blur: hush,
    }, svg('rect', { class: style, x: this.x(span.start), y, width: wide, height: BAR }));
    const text = [what.replace(/ for .*/, ''), span.words].find(each => each.length * 6.6 * this.letter + 14 < wide);
    if (text) {
      part.append(svg('text', { class: 'label', x: this.x(span.start) + wide / 2, y: y + 15, 'text-anchor': 'middle' },
          text));
    }
    group.append(part);
  }

  tell(row, span, said) {
    this.about.textContent = said ?? '';
    this.onWaits(row ? [span] : this.waitsAt(this.time));
  }

  x(time) {
    return this.left + time / this.length * this.width;
  }

  wide(from, to) {
    return Math.max(1, (to - from) / this.length * this.width);
  }

  /** Shows only what had happened by then; all of it if the time is null. */
  setTime(time) {
    this.time = time;
    this.onWaits(this.waitsAt(time));
    if (this.groups.length === 0) {
      return;
    }
    const x = time === null ? this.left + this.width + 40 : this.x(Math.min(time, this.length));
    this.clip.setAttribute('width', Math.max(0, x));
    this.clip.setAttribute('height', this.height);
    const at = { x1: x, x2: x, y1: TOP - 8, y2: this.height, visibility: time === null ? 'hidden' : 'visible' };
    Object.entries(at).forEach(([name, value]) => this.cursor.setAttribute(name, value));
  }

  waitsAt(time) {
    return time === null ? [] : this.groups.flatMap(group => group.timeline.rows)
        .flatMap(row => row.spans).filter(span => span.start <= time && time < span.end);
  }

  describe() {
    const notes = this.groups.flatMap(group => group.timeline.notes
        .map(note => this.groups.length > 1 ? `${group.label}: ${note}` : note));
    this.legend.replaceChildren(...Object.keys(MEANINGS).filter(style => this.used.has(style))
        .map(style => el('li', {}, el('span', { class: `swatch ${style}` }), MEANINGS[style])));
    this.notes.replaceChildren(...notes.map(note => el('p', { class: 'note' }, note)));
    this.tables.replaceChildren(...this.groups.map(group => table(group)));
  }
}
