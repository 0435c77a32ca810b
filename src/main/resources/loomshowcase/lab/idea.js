import { capital, el } from './dom.js';
import { listing } from './code.js';
import { Forms } from './forms.js';
import { Words } from './words.js';

/** A lesson or a claim. */
export function ideaPage(course, idea) {
  const words = new Words(course, idea.id);
  const lesson = idea.shelf === 'lessons';
  const forms = new Forms(course, idea, words);
  return {
    element: el('article', { class: 'idea' },
        header(course, idea),
        lesson ? question(idea, words) : claim(idea, words),
        forms.element,
        lesson ? null : notice(idea, words),
        lesson ? python(idea) : sources(idea, words),
        neighbours(course, idea, lesson ? words : null)),
    run: () => forms.runs.toggle(),
    stop: () => forms.stop(),
  };
}

function header(course, idea) {
  const place = course.ideas.filter(each => each.shelf === idea.shelf).findIndex(each => each.id === idea.id) + 1;
  return el('header', { class: 'idea-head' },
      el('p', { class: 'where' }, idea.shelf === 'lessons' ? `Lesson ${place}` : `Claim · ${idea.group}`,
          ' · ', el('code', {}, idea.id)),
      el('h1', {}, capital(idea.title)));
}

/** The question comes first, and nothing that answers it is to be seen. */
function question(idea, words) {
  return el('section', { class: 'question' },
      el('h2', {}, 'Before you run it'),
      el('p', { class: 'predict' }, words.inline(idea.words.predict)),
      el('details', { class: 'answer' }, el('summary', {}, 'Show the answer'),
          el('p', {}, words.inline(idea.shows)), words.list(idea.notice)));
}

function claim(idea, words) {
  const kinds = [...new Set(idea.words.verdicts.map(verdict => verdict.kind))];
  return el('section', { class: 'question' },
      el('p', { class: 'predict' }, words.inline(idea.shows)),
      el('p', {}, el('strong', {}, 'What to do. '), words.inline(idea.words.action)),
      el('p', {}, el('strong', {}, 'Holds on '), words.inline(idea.words.holds)),
      el('details', { class: 'answer' }, el('summary', {}, 'Show what each form finds'),
          el('dl', {}, kinds.flatMap(kind => [el('dt', {}, kind),
            ...idea.words.verdicts.filter(verdict => verdict.kind === kind)
                .map(verdict => el('dd', {}, `from JDK ${verdict.since} on: ${verdict.text}`))]))));
}

function notice(idea, words) {
  return el('section', {}, el('h2', {}, 'What to notice'), words.list(idea.notice));
}

function python(idea) {
  return idea.words.python.length === 0 ? null
      : el('section', { class: 'python' }, el('h2', {}, 'The same in Python'), listing(idea.words.python, 'python', 'Python'));
}

function sources(idea, words) {
  return el('section', { class: 'sources' }, el('h2', {}, 'Sources'), words.list(idea.words.sources));
}

function neighbours(course, idea, words) {
  const shelf = course.ideas.filter(each => each.shelf === idea.shelf);
  const at = shelf.findIndex(each => each.id === idea.id);
  const link = (other, text, key) => other ? el('a', { href: `#${other.id}`, class: key, rel: key, title: `key: ${key[0]}` },
      el('span', {}, text), capital(other.title)) : el('span');
  return el('footer', { class: 'neighbours' },
      words ? el('p', {}, el('strong', {}, 'Next. '), words.inline(idea.words.next)) : null,
      el('nav', { 'aria-label': 'Next and previous' },
          link(shelf[at - 1], '← Previous', 'prev'), link(shelf[at + 1], 'Next →', 'next')));
}
