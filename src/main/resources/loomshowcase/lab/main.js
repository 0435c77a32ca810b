import { el } from './dom.js';
import { ENDED, contents as course, idea as readIdea } from './data.js';
import { Contents } from './contents.js';
import { ideaPage } from './idea.js';
import { racePage } from './race.js';
import { ready } from './ready.js';
import { explanation } from './words.js';

const main = document.getElementById('main');
const menu = document.getElementById('menu');
const nav = document.getElementById('contents');
let contents;
let shown = null;

/** What had the focus before the contents got it. */
let before = null;

let place = 0;

async function begin() {
  if (!course) {
    main.replaceChildren(el('p', { class: 'problem', role: 'alert' }, ENDED));
    return;
  }
  contents = new Contents(course, nav);
  addEventListener('hashchange', show);
  await show();
  document.body.classList.add('ready');
  performance.mark('ready');
}

async function show() {
  const id = location.hash.slice(1) || course.ideas[0].id;
  if (id === 'main') {
    return;
  }
  shown?.stop?.();
  before = null;
  try {
    shown = id === 'the-race' && course.live ? racePage(course) : ideaPage(course, await readIdea(id));
    main.replaceChildren(shown.element);
    document.title = `${main.querySelector('h1')?.textContent ?? 'Loom Showcase'} · the lab`;
  } catch (problem) {
    shown = null;
    main.replaceChildren(el('p', { class: 'problem', role: 'alert' }, problem.message));
  }
  contents.mark(id);
  openMenu(false);
  explanation.hidden = true;
  scrollTo(0, 0);
  if (document.body.classList.contains('ready')) {
    main.focus({ preventScroll: true });
  }
}

/** On a narrow page the contents take the place of the lesson, and give it back where it was. */
function openMenu(open) {
  const gives = open !== menuIsOpen() && menu.offsetParent;
  if (gives && open) {
    place = scrollY;
  }
  menu.setAttribute('aria-expanded', String(open));
  document.body.classList.toggle('menu-open', open);
  if (gives) {
    scrollTo(0, open ? 0 : place);
  }
}

menu.addEventListener('click', () => {
  before = menu;
  openMenu(!menuIsOpen());
});

function menuIsOpen() {
  return menu.getAttribute('aria-expanded') === 'true';
}

function leaveContents() {
  openMenu(false);
  (before?.isConnected && before !== document.body ? before : main).focus({ preventScroll: true });
  before = null;
}

// The address of the idea that is shown does not change, so that nothing else would tell.
nav.addEventListener('click', event => event.target.closest('a[aria-current]') && leaveContents());

addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    explanation.hidden = true;
    if (menuIsOpen() || event.target === contents?.search) {
      leaveContents();
    }
  }
});

/** Whoever speaks to the browser, or has other keys, can do without ours. */
const keys = document.getElementById('keys');

document.getElementById('skip').addEventListener('click', event => {
  event.preventDefault();
  openMenu(false);
  main.focus();
});

addEventListener('keydown', event => {
  const typing = event.target.closest?.('input:not([type=range], [type=checkbox]), select');
  if (!keys.checked || typing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  switch (event.key) {
    case '/': event.preventDefault(); before = document.activeElement; openMenu(true); contents?.search.focus(); break;
    case 'n': main.querySelector('a.next')?.click(); break;
    case 'p': main.querySelector('a.prev')?.click(); break;
    case 'a': main.querySelector('.answer summary')?.click(); break;
    case 's': main.querySelector('.beside')?.click(); break;
    case 'r': shown?.run?.(); break;
  }
});

// A page that is left ends what it started. A browser may show it once more, as it was.
addEventListener('pageshow', event => event.persisted && show());
addEventListener('pagehide', () => {
  shown?.stop?.();
  ready.stop();
});

begin();
