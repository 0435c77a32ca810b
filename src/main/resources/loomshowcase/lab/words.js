import { el } from './dom.js';

const MARK = /`([^`]+)`|\[([^\]]+)\]\(([^)]+)\)|\b(JEP (\d+))|\b(JDK-\d{7})\b/g;

/** The words of one page: Markdown becomes elements, names of ideas become links, and each term is explained once. */
export class Words {

  constructor(course, own) {
    this.ideas = new Set(course.ideas.map(idea => idea.id));
    this.own = own;
    this.terms = course.glossary.flatMap(term => term.words.map(word => ({ word, term })))
        .sort((one, other) => other.word.length - one.word.length);
    this.explained = new Set();
  }

  /** A line of Markdown as nodes. */
  inline(text) {
    const nodes = [];
    let at = 0;
    for (const match of text.matchAll(MARK)) {
      nodes.push(...this.plain(text.slice(at, match.index)), this.marked(match));
      at = match.index + match[0].length;
    }
    nodes.push(...this.plain(text.slice(at)));
    return nodes;
  }

  marked([all, code, label, address, jep, number, bug]) {
    if (code) {
      return this.ideas.has(code) && code !== this.own
          ? el('a', { href: `#${code}` }, el('code', {}, code)) : el('code', {}, code);
    }
    return jep ? outside(`https://openjdk.org/jeps/${number}`, jep)
        : bug ? outside(`https://bugs.openjdk.org/browse/${bug}`, bug)
        : /^https?:/.test(address) ? outside(address, label) : document.createTextNode(label);
  }

  /** Marks the first occurrence of each term of the glossary. */
  plain(text) {
    for (const { word, term } of this.terms) {
      if (this.explained.has(term)) {
        continue;
      }
      const found = new RegExp(`(?<![\\w-])${word}s?(?![\\w-])`, 'i').exec(text);
      if (found) {
        this.explained.add(term);
        const after = found.index + found[0].length;
        return [...this.plain(text.slice(0, found.index)), explained(found[0], term),
          ...this.plain(text.slice(after))];
      }
    }
    return text ? [document.createTextNode(text)] : [];
  }

  list(points) {
    return el('ul', {}, points.map(point => el('li', {}, this.inline(point))));
  }
}

function outside(address, label) {
  return el('a', { href: address, target: '_blank', rel: 'noreferrer' }, label);
}

/** What explains a word, where it is needed. */
export const explanation = document.getElementById('term');

let leaving;

function explained(text, term) {
  const box = explanation;
  const show = event => {
    box.replaceChildren(el('strong', {}, term.words.join(', ')), ' ', term.meaning.replaceAll('`', ''));
    document.getElementById('main').append(box);
    box.hidden = false;
    const place = event.target.getBoundingClientRect();
    const left = Math.min(place.left, innerWidth - box.offsetWidth - 12);
    const below = place.bottom + 8 + box.offsetHeight < innerHeight;
    box.style.left = `${Math.max(8, left) + scrollX}px`;
    box.style.top = `${(below ? place.bottom + 8 : place.top - box.offsetHeight - 8) + scrollY}px`;
    clearTimeout(leaving);
    box.onmouseenter = () => clearTimeout(leaving);
    box.onmouseleave = hide;
  };
  const hide = () => box.hidden = true;
  // The mouse may move on to the explanation, to read or to copy it.
  const hideSoon = () => leaving = setTimeout(hide, 200);
  return el('dfn', {
    class: 'term', tabindex: 0, 'aria-describedby': 'term', mouseenter: show, focus: show, mouseleave: hideSoon, blur: hide,
  }, text);
}
