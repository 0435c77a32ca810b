import { capital, el, plural, seconds } from './dom.js';
import { events } from './stream.js';
import { CELLS, Lane, legend } from './lane.js';
import { Player } from './player.js';

const MOST_MODELS = 4;
const MODELS = ['fixed-pool', 'virtual', 'platform', 'structured', 'cached-pool', 'sequential'];

/** The race: the same sleeps on several thread models, replayed from the times that a measured run recorded. */
export function racePage(course) {
  const race = new Race(course);
  return { element: race.element, run: () => race.toggle(), stop: () => race.stop() };
}

class Race {

  constructor(course) {
    const number = (id, value, most, text) => el('label', {}, text,
        el('input', { type: 'number', id, value, min: 1, max: most, required: true }));
    this.form = el('form', { class: 'race-form', submit: event => { event.preventDefault(); this.toggle(); } },
        number('tasks', 1000, 100000, 'Tasks'), number('millis', 1000, 10000, 'Each sleeps, in ms'),
        number('pool', 200, 100000, 'Threads of the pool'),
        el('label', {}, 'JDK', el('select', { id: 'race-jdk' }, course.jdks.map(jdk =>
          el('option', { value: jdk.key, selected: jdk.usual }, jdk.version)))),
        el('fieldset', { change: () => this.limit() }, el('legend', {}, 'Models, at most four'), MODELS.map(model => el('label', {},
            el('input', { type: 'checkbox', name: 'model', value: model, checked: ['fixed-pool', 'virtual'].includes(model) }),
            model))),
        this.button = el('button', { class: 'run', id: 'run' }, 'Measure'));
    this.status = el('p', { class: 'status', role: 'status' });
    this.player = new Player(time => this.draw(time));
    this.board = el('div', { class: 'lanes' });
    this.after = el('div', { class: 'after-race' });
    this.lanes = [];
    this.element = el('article', { class: 'race' },
        el('header', { class: 'idea-head' }, el('p', { class: 'where' }, 'Your numbers, measured here'), el('h1', {}, 'The race')),
        el('p', { class: 'predict' }, 'Many tasks sleep, as if each waited for an answer. How long does each thread model take, '
            + 'and how many platform threads does it need?'),
        el('p', { class: 'note' }, 'First every model runs alone in a JVM of its own, and nothing is drawn meanwhile. Then you '
            + 'see the recorded times of its tasks, at their real speed.'),
        this.form, this.status, this.player.element, legend(), this.board, this.after);
    new ResizeObserver(() => this.lanes.forEach(lane => lane.resize())).observe(this.board);
  }

  /** With four models, no other can be chosen. */
  limit() {
    const boxes = [...this.form.querySelectorAll('[name=model]')];
    const full = boxes.filter(box => box.checked).length >= MOST_MODELS;
    boxes.forEach(box => box.disabled = full && !box.checked);
  }

  toggle() {
    this.abort ? this.stop() : this.start();
  }

  stop() {
    this.player.pause();
    this.stopped = true;
    this.abort?.abort();
  }

  async start() {
    if (!this.form.reportValidity()) {
      return;
    }
    const value = id => this.form.querySelector(`#${id}`).value;
    const models = [...this.form.querySelectorAll('[name=model]:checked')].map(box => box.value);
    this.tasks = Number(value('tasks'));
    this.millis = Number(value('millis'));
    this.lanes = [];
    this.board.replaceChildren();
    this.board.className = `lanes of-${models.length}`;
    this.after.replaceChildren();
    this.player.expect();
    this.status.classList.remove('unseen', 'bad');
    this.stopped = false;
    this.command = null;
    this.busy = null;
    this.abort = new AbortController();
    this.button.textContent = 'Stop';
    this.button.classList.add('running');
    let problem = null;
    try {
      await events('api/races', { models, tasks: this.tasks, millis: this.millis, pool: Number(value('pool')),
        jdk: value('race-jdk') }, this.abort.signal, (name, data) => this.hear(name, data));
    } catch (failure) {
      problem = this.stopped ? 'Stopped.' : capital(failure.message);
    }
    this.abort = null;
    this.button.textContent = 'Measure again';
    this.button.classList.remove('running');
    this.status.classList.toggle('bad', Boolean(problem ?? this.problem) && !this.stopped);
    // Whoever sees the replay need not know before how it ends.
    this.status.classList.toggle('unseen', !(problem ?? this.problem) && this.lanes.some(lane => lane.times));
    this.status.textContent = problem ?? this.problem ?? this.outcome();
    this.problem = null;
    this.finish();
  }

  /** For those who do not see the lanes. */
  outcome() {
    const said = this.lanes.map(lane => `${lane.label}: ${[lane.times ? seconds(lane.wall) : '', lane.failure ?? '']
        .filter(Boolean).join(', ')}`).join('; ');
    return `${this.lanes.some(lane => lane.times) ? 'Measured' : 'Nothing was measured'}. ${said}.`;
  }

  hear(name, data) {
    switch (name) {
      case 'ahead': this.status.textContent = `Waiting: ${plural(data.ahead, 'run')} before this one.`; break;
      case 'began': this.began(data); break;
      case 'raced': this.lanes[data.lane].raced(data); break;
      case 'problem': this.problem = capital(data.reason); break;
      case 'over': this.command = data.command; this.busy = data.busy; break;
    }
  }

  began({ lane, label, floor }) {
    this.status.textContent = `Measuring ${label}…`;
    this.lanes[lane] = new Lane(label, floor, this.tasks);
    this.board.append(this.lanes[lane].element);
    this.lanes[lane].resize();
  }

  finish() {
    const done = this.lanes.filter(lane => lane.times);
    if (done.length === 0) {
      this.player.hide();
      return;
    }
    const scale = this.tasks > CELLS
        ? `A cell stands for ${plural(done[0].each, 'task')}, in the order in which they were handed out. ` : '';
    this.after.replaceChildren(
        el('p', { class: 'note' }, scale + 'Threads and memory of the lanes are those of the whole process, read from outside 50 times a '
            + 'second. The table has the figures that compare reports.'),
        this.busy ? el('p', { class: 'remark' }, this.busy) : '',
        summary(done),
        ...this.command ? [el('p', {}, 'The same on a terminal:'),
          el('pre', { class: 'code', tabindex: 0, role: 'group', 'aria-label': 'Command' },
            el('code', {}, el('span', { class: 'line' }, this.command)))] : []);
    this.player.ready(Math.max(...done.map(lane => lane.wall)));
    this.player.time = 0;
    this.player.play();
  }

  draw(time) {
    this.lanes.forEach(lane => lane.draw(time));
  }
}

/** What a screen reader gets of the picture. */
function summary(lanes) {
  const row = lane => [lane.label, lane.floor ? seconds(lane.floor) : 'unknown', seconds(lane.wall),
    lane.threads ? platformThreads(lane.threads) : '',
    lane.memory === undefined ? '' : `+${Math.round(lane.memory / 2 ** 20)} MB`];
  return el('table', {}, el('caption', {}, 'As measured'),
      el('thead', {}, el('tr', {}, ['model', 'floor', 'wall time', 'platform threads', 'peak memory'].map(head =>
        el('th', { scope: 'col' }, head)))),
      el('tbody', {}, lanes.map(lane => el('tr', {}, row(lane).map((text, column) =>
        column === 0 ? el('th', { scope: 'row' }, text) : el('td', {}, text))))));
}

function platformThreads({ model, carriers }) {
  return [model ? plural(model, 'thread') : '', carriers ? plural(carriers, 'carrier') : ''].filter(Boolean).join(' and ')
      || 'none of its own';
}
