import { capital, el } from './dom.js';
import { label, listing, sideBySide } from './code.js';
import { Runs } from './runs.js';
import { ready } from './ready.js';

const MOST = 3;

/** The forms: one of them, or up to three side by side, each with its code, its JDK and its output. */
export class Forms {

  constructor(course, idea, words) {
    Object.assign(this, { course, idea, words });
    this.chosen = [0];
    this.places = new Map(idea.forms.map(form => [form.key, usualPlace(course, placesOf(course, idea, form))]));
    this.outputs = new Map();
    this.tabs = el('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Forms', keydown: event => this.move(event) },
        idea.forms.map((form, place) => el('button', { type: 'button', role: 'tab', id: `tab-${form.key}`,
          click: () => this.choose(place) }, label(form))));
    this.beside = el('button', { type: 'button', class: 'beside', 'aria-pressed': 'false',
      click: () => this.setBeside(!this.isBeside) }, 'Side by side');
    this.panels = el('div', { class: 'panels' });
    this.runs = new Runs(idea, course.live, () => this.toRun(), waits => this.point(waits));
    this.element = el('section', { class: 'forms', 'aria-label': 'Code' }, el('h2', { class: 'unseen' }, 'Code'),
        el('div', { class: 'form-bar' }, this.tabs, idea.forms.length > 1 ? this.beside : null, this.runs.bar),
        this.runs.element, this.panels);
    this.show();
  }

  stop() {
    if (this.course.live) {
      ready.show(null);
    }
    this.runs.stop();
  }

  choose(place) {
    if (!this.isBeside) {
      this.chosen = [place];
    } else if (!this.chosen.includes(place)) {
      this.chosen = [...this.chosen, place].slice(-MOST).sort((one, other) => one - other);
    } else if (this.chosen.length > 1) {
      this.chosen = this.chosen.filter(each => each !== place);
    }
    this.show();
  }

  /** At first those that the usual JDK runs: platform, virtual and structured, for example. */
  setBeside(beside) {
    this.isBeside = beside;
    const usual = this.course.jdks.find(jdk => jdk.usual).key;
    const places = this.idea.forms.map((form, place) => place);
    const able = places.filter(place => !(usual in this.idea.forms[place].unable));
    const first = able.length > 1 ? able : places;
    const most = innerWidth < 1100 ? 2 : MOST;
    this.chosen = beside ? [...new Set([this.chosen[0], ...first])].slice(0, most).sort((one, other) => one - other)
        : this.chosen.slice(0, 1);
    this.show();
  }

  /** Arrow keys go from form to form. */
  move(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const buttons = [...this.tabs.children];
    const at = buttons.indexOf(document.activeElement);
    if (step && at >= 0) {
      event.preventDefault();
      const next = (at + step + buttons.length) % buttons.length;
      this.stopAt(next);
      buttons[next].focus();
    }
  }

  /** The tab key stops at one of them. */
  stopAt(place) {
    [...this.tabs.children].forEach((tab, other) => tab.setAttribute('tabindex', other === place ? 0 : -1));
  }

  show() {
    this.beside.setAttribute('aria-pressed', String(Boolean(this.isBeside)));
    this.tabs.setAttribute('aria-multiselectable', String(Boolean(this.isBeside)));
    [...this.tabs.children].forEach((tab, place) => {
      const chosen = this.chosen.includes(place);
      tab.setAttribute('aria-selected', String(chosen));
      chosen ? tab.setAttribute('aria-controls', `panel-${this.idea.forms[place].key}`) : tab.removeAttribute('aria-controls');
    });
    const focused = [...this.tabs.children].indexOf(document.activeElement);
    this.stopAt(focused < 0 ? this.chosen[0] : focused);
    const listings = sideBySide(this.idea, this.chosen, this.course.jdks.find(jdk => jdk.usual).key);
    this.panels.className = `panels of-${this.chosen.length}`;
    this.panels.replaceChildren(...this.chosen.map((place, column) => this.panel(this.idea.forms[place],
        listings[column])));
    this.scrollTogether();
    this.makeReady();
    this.runs.show(this.chosen.map(place => this.idea.forms[place].key));
  }

  /** What would be run is chosen. */
  makeReady() {
    if (this.course.live) {
      ready.show(this.runs.request());
    }
  }

  /** Lines beside each other stay beside each other. */
  scrollTogether() {
    const codes = [...this.panels.querySelectorAll('.listing > div > pre')];
    codes.forEach(code => code.addEventListener('scroll', () => codes.forEach(other => other.scrollLeft = code.scrollLeft)));
  }

  panel(form, code) {
    const output = this.outputs.get(form.key) ?? el('div', { class: 'output' });
    this.outputs.set(form.key, output);
    const name = form.className.split('.').pop();
    return el('section', { class: 'panel', role: 'tabpanel', id: `panel-${form.key}`, 'aria-labelledby': `tab-${form.key}`,
      'data-form': form.key },
        el('header', {}, el('h3', {}, label(form)), el('span', { class: 'releases' }, releases(form)),
            ...this.jdkChoice(form)),
        form.when ? el('p', { class: 'when' }, this.idea.shelf === 'lessons' ? el('strong', {}, 'When to use it: ') : null,
            this.words.inline(this.idea.shelf === 'lessons' ? form.when : capital(form.when))) : null,
        output,
        el('div', { class: 'listing' }, code, el('details', { class: 'head' },
            el('summary', {}, `What is above it in ${name}.java`), listing(form.head, 'java', `The beginning of ${name}`))));
  }

  jdkChoice(form) {
    const chosen = this.places.get(form.key);
    const choice = el('select', { 'aria-label': `JDK for ${label(form)}`, change: () => {
      this.places.set(form.key, all.find(place => place.key === choice.value));
      reason.textContent = '';
      this.makeReady();
    } });
    const all = placesOf(this.course, this.idea, form);
    choice.append(...all.map(place => el('option', { value: place.key, disabled: Boolean(place.unable),
      selected: place.key === chosen?.key, title: place.unable ?? place.vendor },
    `JDK ${place.version}${place.unable ? ': not this form' : place.recording && this.course.live ? ', recorded' : ''}`)));
    const usual = this.course.jdks.find(jdk => jdk.usual);
    const unable = form.unable[usual.key];
    const reason = el('p', { class: 'reason' }, !chosen && !this.course.live ? 'It is not recorded.'
        : !this.course.live || !unable ? ''
        : !chosen ? `No JDK here can run it: on JDK ${usual.version} it ${unable}.`
        : chosen.recording ? `No JDK here can run it, but a run was recorded. On JDK ${usual.version} it ${unable}.`
        : `Not on JDK ${usual.version}: it ${unable}.`);
    return [chosen ? choice : null, reason];
  }

  toRun() {
    return this.chosen.map(place => this.idea.forms[place]).filter(form => this.places.get(form.key))
        .map(form => ({ form, output: this.outputs.get(form.key), ...this.places.get(form.key) }));
  }

  /** Marks the lines of code in which these waits are. */
  point(waits) {
    const lines = new Set(waits.map(wait => this.lineOf(wait)));
    this.panels.querySelectorAll('.line.waits').forEach(line => lines.has(line) || line.classList.remove('waits'));
    lines.forEach(line => line?.classList.add('waits'));
  }

  lineOf({ file, line }) {
    const form = this.idea.forms.find(each => each.className === file);
    return form ? this.panels.querySelector(`[data-form="${form.key}"] .line[data-line="${line}"]`) : null;
  }
}

/** Where a form can be seen to run: the JDKs of this machine, those that cannot run it too, and its recordings. */
function placesOf(course, idea, form) {
  const here = !course.live ? [] : course.jdks.map(jdk => ({ key: jdk.key, version: jdk.version, vendor: jdk.vendor,
    usual: jdk.usual, unable: form.unable[jdk.key] }));
  const recorded = idea.recordings.filter(recording => recording.form === form.key).map(recording => ({
    key: `recorded-${recording.jdk}`, version: recording.jdk, recording,
    usual: course.jdks.some(jdk => jdk.usual && recording.jdk.startsWith(String(jdk.feature))) }));
  return [...here, ...recorded];
}

function usualPlace(course, places) {
  const able = places.filter(place => !place.unable);
  return able.find(place => place.usual) ?? able.findLast(place => !place.recording) ?? able.at(-1);
}

function releases(form) {
  return form.release === 0 ? 'JDK 21 and later' : form.last === null || form.last === undefined
      ? `JDK ${form.release} and later` : form.last === form.release ? `JDK ${form.release}`
      : `JDK ${form.release} to ${form.last}`;
}
