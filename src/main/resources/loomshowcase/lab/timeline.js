import { el, plural, seconds, svg } from './dom.js';
import { axis } from './chart.js';

const ROW = 30;
const BAR = 22;
const TOP = 30;
const HEAD = 30;
const MOST_ROWS = 40;
const MOST_STOPS = 80;

const MEANINGS = {
  alive: 'no wait recorded', unknown: 'ran or waited, not recorded', asleep: 'asleep', waiting: 'waiting',
  socket: 'at a socket', pinned: 'waiting, pinned',
};

const STYLES = {
  sleeping: 'asleep', parked: 'waiting', 'monitor-wait': 'waiting', 'monitor-enter': 'waiting',
  'socket-read': 'socket', 'socket-write': 'socket',
};

/** What the threads of one or more runs did, on one axis. */
export class Timelines {

  /** @param onWaits is told of the waits to show in the code: the one that the user points at, or all at the replay's time */
  constructor(onWaits) {
    this.onWaits = onWaits;
    this.groups = [];
    this.clip = svg('rect', { x: 0, y: 0 });
    this.cursor = svg('line', { class: 'cursor' });
    this.picture = el('div', { class: 'timeline' });
    this.about = el('p', { class: 'wait', role: 'status' });
    this.words = el('div', { class: 'timeline-words' });
    this.element = el('section', { class: 'timelines', 'aria-label': 'What the threads did', hidden: true },
        this.picture, this.about, this.words);
    new ResizeObserver(() => this.groups.length && this.draw()).observe(this.picture);
  }

  /** @param groups of a label, a timeline, and whether it still grows */
  show(groups) {
    this.groups = groups.filter(group => group.timeline);
    this.element.hidden = this.groups.length === 0;
    this.length = Math.max(1, ...this.groups.map(group => group.timeline.length));
    if (this.groups.length) {
      this.draw();
      this.describe();
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
    const bars = svg('g', { 'clip-path': 'url(#played)' });
    const still = svg('g');
    let y = TOP;
    const stops = this.groups.reduce((sum, group) => sum
        + group.timeline.rows.slice(0, MOST_ROWS).reduce((all, row) => all + row.spans.length, 0), 0) <= MOST_STOPS;
    for (const group of this.groups) {
      if (this.groups.length > 1) {
        still.append(svg('text', { class: 'group', x: 0, y: y + 19 }, group.label));
        y += HEAD;
      }
      for (const row of group.timeline.rows.slice(0, MOST_ROWS)) {
        this.drawRow(row, group, y, bars, still, stops);
        y += ROW;
      }
      const more = group.timeline.rows.length - MOST_ROWS + group.timeline.more;
      if (more > 0) {
        still.append(svg('text', { class: 'more', x: this.left, y: y + 16 }, `… and ${plural(more, 'more thread')}`));
        y += ROW;
      }
    }
    this.height = y + 4;
    this.picture.replaceChildren(svg('svg', { width, height: this.height, role: 'group', 'aria-label': 'Timeline' },
        svg('defs', {}, svg('clipPath', { id: 'played' }, this.clip), hatch()),
        axis(this.left, this.width, TOP - 6, this.height, this.length), still, bars, this.cursor));
    this.setTime(this.time ?? null);
  }

  drawRow(row, group, y, bars, still, stops) {
    const end = row.end ?? group.timeline.length;
    const known = row.end === undefined || row.end === null ? row.spans.at(-1)?.end ?? row.start : end;
    still.append(svg('text', { class: 'name', x: this.left - 12, y: y + 15, 'text-anchor': 'end' },
        fitted(row.name, (this.left - 18) / this.letter), svg('title', {}, row.name)));
    this.bar(bars, row.virtual ? 'unknown' : 'alive', row.start, known, y);
    this.bar(bars, 'unknown', known, end, y);
    for (const span of row.spans) {
      this.wait(bars, row, span, y, stops);
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

  wait(group, row, span, y, stops) {
    const style = row.virtual && span.holds === 'held' ? 'pinned' : STYLES[span.activity];
    const wide = this.wide(span.start, span.end);
    this.used.add(style);
    const said = words(row, span);
    const tell = () => this.tell(row, span, said);
    const hush = () => this.tell(null);
    const part = svg('g', {
      class: 'span', tabindex: stops && wide > 3 ? 0 : null, role: 'img', 'aria-label': `${row.name}: ${said}`,
      mouseenter: tell, focus: tell, mouseleave: hush, blur: hush,
    }, svg('rect', { class: style, x: this.x(span.start), y, width: wide, height: BAR }));
    const text = [said.replace(/ for .*/, ''), span.words].find(each => each.length * 6.6 * this.letter + 14 < wide);
    if (text) {
      part.append(svg('text', { class: 'label', x: this.x(span.start) + wide / 2, y: y + 15, 'text-anchor': 'middle' },
          text));
    }
    group.append(part);
  }

  tell(row, span, said) {
    this.about.textContent = row ? `${row.name}: ${said}${span.line ? `, line ${span.line}` : ''}` : '';
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
    const open = this.words.querySelector('details')?.open ?? false;
    const notes = this.groups.flatMap(group => group.timeline.notes
        .map(note => this.groups.length > 1 ? `${group.label}: ${note}` : note));
    this.words.replaceChildren(
        el('ul', { class: 'legend', 'aria-label': 'Legend' }, Object.keys(MEANINGS).filter(style => this.used.has(style))
            .map(style => el('li', {}, el('span', { class: `swatch ${style}` }), MEANINGS[style]))),
        ...notes.map(note => el('p', { class: 'note' }, note)),
        el('details', { class: 'table', open }, el('summary', {}, 'The same as a table'),
            ...this.groups.map(group => this.table(group))));
  }

  table(group) {
    return el('table', {}, el('caption', {}, group.label),
        el('thead', {}, el('tr', {}, ['thread', 'from', 'to', 'waits'].map(head => el('th', { scope: 'col' }, head)))),
        el('tbody', {}, group.timeline.rows.map(row => el('tr', {},
            el('th', { scope: 'row' }, row.name), el('td', {}, seconds(row.start)),
            el('td', {}, row.end === null || row.end === undefined ? 'alive at the end' : seconds(row.end)),
            el('td', {}, row.spans.length === 0 ? 'none recorded' : el('ul', {}, row.spans.slice(0, 20).map(span =>
              el('li', {}, `${words(row, span)}, from ${seconds(span.start)}`
                  + (span.line ? `, line ${span.line}` : ''))),
            row.spans.length > 20 ? el('li', {}, `and ${row.spans.length - 20} more`) : null))))));
  }
}

/** A wait in words, as the terminal says it. */
function words(row, span) {
  const platform = span.holds === 'free' ? ', holds no platform thread'
      : span.holds === 'held' && row.virtual ? ', pinned: holds a platform thread'
      : span.holds === 'held' && STYLES[span.activity] !== 'waiting' ? ', holds its platform thread' : '';
  return `${span.words}${platform} for ${seconds(span.end - span.start)}`;
}

function fitted(name, room) {
  const most = Math.max(4, Math.floor(room / 7.2));
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}

function hatch() {
  return svg('pattern', { id: 'hatch', width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      svg('rect', { class: 'hatch-ground', width: 7, height: 7 }), svg('rect', { class: 'hatch-stripe', width: 3, height: 7 }));
}
