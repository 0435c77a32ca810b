import { capital, el } from './dom.js';

/** The list of all ideas, and the search in it. */
export class Contents {

  constructor(course) {
    this.entries = [];
    this.search = el('input', { type: 'search', id: 'search', placeholder: 'Search ideas and calls',
      'aria-label': 'Search ideas and calls', input: () => this.filter(), keydown: event => this.leave(event) });
    this.found = el('p', { class: 'found', role: 'status' });
    this.element = el('div', { class: 'contents' }, this.search, this.found,
        this.shelf(course, 'lessons', 'Lessons'), this.shelf(course, 'claims', 'Claims'),
        el('p', { class: 'keys' }, 'Keys: ', ...[['/', 'search'], ['n', 'next'], ['p', 'previous'],
          ['r', course.live ? 'run or stop' : 'play the recorded run']].flatMap(([key, what]) => [el('kbd', {}, key), ` ${what} `])));
  }

  shelf(course, id, title) {
    const groups = Map.groupBy(course.ideas.filter(idea => idea.shelf === id), idea => idea.group);
    let number = 0;
    return el('section', {}, el('h2', {}, title), [...groups].flatMap(([group, ideas]) => [
      group ? el('h3', {}, group) : null,
      el('ol', { start: number + 1 }, ideas.map(idea => this.entry(idea, ++number))),
    ]));
  }

  entry(idea, number) {
    const why = el('span', { class: 'why' });
    const item = el('li', { value: number }, el('a', { href: `#${idea.id}` }, capital(idea.title), why));
    this.entries.push({ idea, item, why, words: [idea.id, idea.title, idea.shows].join(' ').toLowerCase() });
    return item;
  }

  filter() {
    const typed = this.search.value.trim().toLowerCase();
    let count = 0;
    for (const { idea, item, why, words } of this.entries) {
      const calls = typed ? idea.calls.filter(call => call.toLowerCase().includes(typed)) : [];
      const found = words.includes(typed) || calls.length > 0;
      item.hidden = !found;
      why.textContent = typed && calls.length ? calls.slice(0, 2).map(call => `${call}()`).join(', ') : '';
      count += found ? 1 : 0;
    }
    this.element.querySelectorAll('section').forEach(section =>
      section.hidden = !section.querySelector('li:not([hidden])'));
    this.found.textContent = typed ? `${count || 'Nothing'} found` : '';
  }

  /** Enter goes to the first idea found, and Escape back to all of them. */
  leave(event) {
    if (event.key === 'Enter') {
      this.entries.find(entry => !entry.item.hidden)?.item.querySelector('a').click();
    } else if (event.key === 'Escape') {
      this.search.value = '';
      this.filter();
      this.search.blur();
    }
  }

  mark(id) {
    for (const { idea, item } of this.entries) {
      const link = item.querySelector('a');
      idea.id === id ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current');
    }
    const link = this.element.querySelector('[aria-current]');
    const box = link?.closest('#contents');
    if (box && (link.offsetTop < box.scrollTop || link.offsetTop > box.scrollTop + box.clientHeight - 40)) {
      box.scrollTop = link.offsetTop - box.clientHeight / 3;
    }
  }
}
