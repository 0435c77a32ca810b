import { el } from './dom.js';
import { calls, loadCalls } from './data.js';

/** The list of all ideas, which is in the page from its start, and the search in it. */
export class Contents {

  constructor(course, nav) {
    this.element = nav;
    this.search = nav.querySelector('#search');
    this.found = nav.querySelector('.found');
    this.entries = course.ideas.map(idea => this.entry(idea));
    // Its id marks the one in the address until the scripts run. Later the browser would scroll to it.
    document.getElementById('the-race')?.removeAttribute('id');
    this.search.addEventListener('input', () => this.filter());
    this.search.addEventListener('focus', () => this.completed());
    this.search.addEventListener('keydown', event => this.leave(event));
    if (this.search.value || document.activeElement === this.search) {
      this.completed();
    }
  }

  /** Without the calls, the words of the ideas are found. */
  async completed() {
    try {
      await loadCalls();
    } finally {
      this.filter();
    }
  }

  entry(idea) {
    const item = document.getElementById(idea.id);
    const why = el('span', { class: 'why' });
    item.removeAttribute('id');
    item.querySelector('a').append(why);
    return { idea, item, why, words: [idea.id, idea.title, idea.shows].join(' ').toLowerCase() };
  }

  filter() {
    // Found calls are shown with their brackets, so they may be typed like that.
    const typed = this.search.value.trim().toLowerCase().replace(/\(\)?$/, '');
    let count = 0;
    for (const { idea, item, why, words } of this.entries) {
      const called = typed ? calls(idea.id).filter(call => call.toLowerCase().includes(typed)) : [];
      const found = words.includes(typed) || called.length > 0;
      item.hidden = !found;
      why.textContent = called.length ? called.slice(0, 2).map(call => `${call}()`).join(', ') : '';
      count += found ? 1 : 0;
    }
    this.element.querySelectorAll('section, ol').forEach(part => {
      part.hidden = !part.querySelector('li:not([hidden])');
      part.previousElementSibling?.matches('h3') && (part.previousElementSibling.hidden = part.hidden);
    });
    this.found.textContent = typed ? `${count || 'Nothing'} found` : '';
  }

  /** Enter goes to the first idea found, and Escape shows all of them again. */
  leave(event) {
    if (event.key === 'Enter') {
      this.entries.find(entry => !entry.item.hidden)?.item.querySelector('a').click();
    } else if (event.key === 'Escape') {
      this.search.value = '';
      this.filter();
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
