import hljs from './highlight/core.min.js';
import java from './highlight/java.min.js';
import python from './highlight/python.min.js';
import { el, plural } from './dom.js';

hljs.registerLanguage('java', java);
hljs.registerLanguage('python', python);

/** Highlighted lines. An element that goes on over several lines is closed at the end of each and opened again. */
export function highlighted(lines, language) {
  const open = [];
  return hljs.highlight(lines.join('\n'), { language }).value.split('\n').map(line => {
    const before = open.join('');
    for (const [tag] of line.matchAll(/<span[^>]*>|<\/span>/g)) {
      tag === '</span>' ? open.pop() : open.push(tag);
    }
    return before + line + '</span>'.repeat(open.length);
  });
}

export function listing(lines, language, name) {
  const html = highlighted(lines, language);
  return el('pre', { class: 'code', tabindex: 0, role: 'group', 'aria-label': name }, el('code', {}, html.map(line => codeLine(line, 'line'))));
}

/**
 * Each of these forms beside the others: equal lines are in the same row, others are marked.
 *
 * @param usual the key of the JDK that runs most forms
 */
export function sideBySide(idea, chosen, usual) {
  const rows = align(idea, chosen);
  return chosen.map((place, column) => {
    const form = idea.forms[place];
    const html = highlighted(form.code, 'java');
    const neighbour = column > 0 ? chosen[column - 1] : chosen[1] ?? before(idea, place, usual);
    const differing = neighbour === null ? new Set() : linesThatDiffer(idea, place, neighbour);
    const lines = rows.filter(row => chosen.length > 1 || row[column] !== null).map(row => {
      const at = row[column];
      return at === null ? el('span', { class: 'line gap', 'aria-hidden': 'true' }, '\n')
          : codeLine(html[at], differing.has(at) ? 'line differs' : 'line', form.first + at);
    });
    const name = form.className.split('.').pop();
    return el('div', {},
        el('pre', { class: 'code', tabindex: 0, role: 'group', 'aria-label': `Code of ${name}` }, el('code', {}, lines)),
        neighbour === null || differing.size === 0 ? null : el('p', { class: 'hint' },
            `${plural(differing.size, 'line')} marked: not in ${label(idea.forms[neighbour])}`));
  });
}

/** What a form alone is compared with: the one before it, if possible one that the usual JDK runs; null for the first. */
function before(idea, place, usual) {
  const able = idea.forms.slice(0, place).findLastIndex(form => !(usual in form.unable));
  return able >= 0 ? able : place > 0 ? place - 1 : null;
}

/** The name of a form among those of its idea. */
export function label(form) {
  return form.release ? `${form.kind} ${form.release}` : form.kind;
}

function codeLine(html, kind, number) {
  const line = el('span', { class: kind, 'data-line': number });
  line.innerHTML = html + '\n';
  return line;
}

function changes(idea, left, right) {
  return idea.differences.find(each => each.left === left && each.right === right).changes;
}

function linesThatDiffer(idea, place, neighbour) {
  const lines = new Set();
  const first = place < neighbour;
  for (const change of changes(idea, Math.min(place, neighbour), Math.max(place, neighbour))) {
    const from = first ? change.from : change.toFrom;
    for (let i = 0; i < (first ? change.lines : change.toLines); i++) {
      lines.add(from + i);
    }
  }
  return lines;
}

/** Rows with the number of a line for each form, or null where a form has none. */
function align(idea, chosen) {
  let rows = idea.forms[chosen[0]].code.map((line, at) => [at]);
  for (let column = 1; column < chosen.length; column++) {
    rows = withColumn(rows, column, changes(idea, chosen[column - 1], chosen[column]),
        idea.forms[chosen[column]].code.length);
  }
  return rows;
}

function withColumn(rows, column, changes, length) {
  const all = [];
  const none = () => Array(column).fill(null);
  let next = 0;
  const rest = [...changes];
  const addOwn = end => {
    while (next < end) {
      all.push([...none(), next++]);
    }
  };
  for (const row of rows) {
    const at = row[column - 1];
    if (at === null) {
      all.push([...row, null]);
      continue;
    }
    while (rest.length && rest[0].from + rest[0].lines <= at) {
      const over = rest.shift();
      addOwn(over.toFrom + over.toLines);
    }
    const change = rest[0];
    if (change && at >= change.from) {
      const own = change.toFrom + (at - change.from);
      const has = own < change.toFrom + change.toLines;
      all.push([...row, has ? own : null]);
      next = has ? own + 1 : next;
    } else {
      all.push([...row, next++]);
    }
  }
  addOwn(length);
  return all;
}
