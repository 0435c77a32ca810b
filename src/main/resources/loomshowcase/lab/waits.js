import { el, seconds } from './dom.js';

/** How the style sheet draws what a thread waits for. */
export const STYLES = {
  sleeping: 'asleep', parked: 'waiting', 'monitor-wait': 'waiting', 'monitor-enter': 'waiting',
  'socket-read': 'socket', 'socket-write': 'socket',
};

/** What the ways to draw a bar mean. */
export const MEANINGS = {
  alive: 'no wait recorded', unknown: 'ran or waited, not recorded', asleep: 'asleep', waiting: 'waiting',
  socket: 'at a socket', pinned: 'waiting, pinned',
};

/** A wait in words, as the terminal says it. */
export function words(row, span) {
  const platform = span.holds === 'free' ? ', holds no platform thread'
      : span.holds === 'held' && row.virtual ? ', pinned: holds a platform thread'
      : span.holds === 'held' && STYLES[span.activity] !== 'waiting' ? ', holds its platform thread' : '';
  return `${span.words}${platform} for ${seconds(span.end - span.start)}${span.line ? `, line ${span.line}` : ''}`;
}

/** What a screen reader gets of the picture. */
export function table(group) {
  return el('table', {}, el('caption', {}, group.label),
      el('thead', {}, el('tr', {}, ['thread', 'from', 'to', 'waits'].map(head => el('th', { scope: 'col' }, head)))),
      el('tbody', {}, group.timeline.rows.map(row => el('tr', {},
          el('th', { scope: 'row' }, row.name), el('td', {}, seconds(row.start)),
          el('td', {}, row.end === null || row.end === undefined ? 'alive at the end' : seconds(row.end)),
          el('td', {}, row.spans.length === 0 ? 'none recorded' : el('ul', {}, row.spans.slice(0, 20).map(span =>
            el('li', {}, `${words(row, span)}, from ${seconds(span.start)}`)),
          row.spans.length > 20 ? el('li', {}, `and ${row.spans.length - 20} more`) : null))))));
}
