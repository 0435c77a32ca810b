import { capital, el, plural, seconds } from './dom.js';
import { events } from './stream.js';
import { Player } from './player.js';

const CELLS = 1000;
const STATES = { 'task-waits': 'waits for a thread', 'task-runs': 'runs, that is sleeps', 'task-done': 'done' };
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
        el('fieldset', {}, el('legend', {}, 'Models, at most four'), MODELS.map(model => el('label', {},
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
    this.status.classList.toggle('unseen', !(problem ?? this.problem));
    this.status.textContent = problem ?? this.problem ?? `Measured. ${this.lanes.filter(lane => lane.times)
        .map(lane => `${lane.label}: ${seconds(lane.wall)}`).join(', ')}.`;
    this.problem = null;
    this.finish();
  }

  hear(name, data) {
    switch (name) {
      case 'ahead': this.status.textContent = `Waiting: ${plural(data.ahead, 'run')} before this one.`; break;
      case 'began': this.began(data); break;
      case 'raced': this.lanes[data.lane].raced(data); break;
      case 'problem': this.problem = capital(data.reason); break;
      case 'over': this.command = data.command; break;
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

/** One model: its tasks as cells, and its figures. */
class Lane {

  constructor(label, floor, tasks) {
    Object.assign(this, { label, floor, tasks });
    this.cells = Math.min(tasks, CELLS);
    this.each = Math.ceil(tasks / this.cells);
    this.cells = Math.ceil(tasks / this.each);
    this.canvas = el('canvas', { role: 'img', 'aria-label': `Tasks of ${label}` });
    this.figures = el('p', { class: 'figures', 'aria-hidden': 'true' }, 'not measured yet');
    this.element = el('section', { class: 'lane', 'aria-label': label },
        el('header', {}, el('h2', {}, label), el('span', { class: 'note' }, floor ? `floor ${seconds(floor)}` : '')),
        this.canvas, this.figures);
  }

  raced(data) {
    if (data.failure) {
      this.figures.textContent = `${data.started ? 'Not run to its end' : 'Not measured'}: ${data.failure}`;
    }
    if (data.started) {
      Object.assign(this, { wall: data.wall, threads: data.threads, memory: data.memory, samples: data.samples,
        failure: data.failure });
      this.times = { started: integers(data.started), ended: integers(data.ended) };
      if (!data.failure) {
        this.figures.textContent = 'measured';
      }
    }
  }

  resize() {
    const width = this.canvas.clientWidth || this.element.clientWidth;
    const ratio = devicePixelRatio || 1;
    this.columns = Math.max(10, Math.min(this.cells, Math.floor(Math.sqrt(this.cells * width / 170))));
    this.size = Math.min(26, width / this.columns);
    const rows = Math.ceil(this.cells / this.columns);
    this.canvas.width = width * ratio;
    this.canvas.height = rows * this.size * ratio;
    this.canvas.style.height = `${rows * this.size}px`;
    this.pen = this.canvas.getContext('2d');
    this.pen.scale(ratio, ratio);
    this.draw(this.time ?? null);
  }

  /** @param time in milliseconds since the start of the run; null for its end */
  draw(time) {
    this.time = time;
    const style = getComputedStyle(this.element);
    const [waits, runs, done] = Object.keys(STATES).map(name => style.getPropertyValue(`--${name}`));
    const now = time === null ? Infinity : time * 1000;
    let allRunning = 0;
    let allDone = 0;
    this.pen.clearRect(0, 0, this.canvas.width, this.canvas.height);
    for (let cell = 0; cell < this.cells; cell++) {
      const from = cell * this.each;
      const count = Math.min(this.each, this.tasks - from);
      let running = 0;
      let ended = 0;
      for (let task = from; this.times && task < from + count; task++) {
        const { started, ended: ends } = this.times;
        if (ends[task] !== 0 && ends[task] <= now) {
          ended++;
        } else if (started[task] !== 0 && started[task] <= now) {
          running++;
        }
      }
      allRunning += running;
      allDone += ended;
      this.cell(cell, [[waits, count - running - ended], [runs, running], [done, ended]], count);
    }
    if (this.times) {
      this.tell(time, allRunning, allDone);
    }
  }

  /** From the bottom up: done, running, waiting. */
  cell(cell, parts, count) {
    const gap = this.size > 5 ? 1.5 : 0.5;
    const x = cell % this.columns * this.size;
    let y = Math.floor(cell / this.columns) * this.size;
    for (const [colour, part] of parts) {
      const height = (this.size - gap) * part / count;
      if (height > 0) {
        this.pen.fillStyle = colour;
        this.pen.fillRect(x, y, this.size - gap, height);
        y += height;
      }
    }
  }

  tell(time, running, done) {
    const at = time === null ? this.wall : Math.min(time, this.wall);
    const over = at >= this.wall;
    const least = this.samples[0];
    const seen = this.samples.filter(each => each.at <= at);
    const now = seen.at(-1);
    const sample = now && over ? { threads: Math.max(...seen.map(each => each.threads)),
      bytes: Math.max(...seen.map(each => each.bytes)) } : now;
    this.figures.replaceChildren(
        figure(`${(at / 1000).toFixed(2)} s`, over ? 'wall time' : 'so far'),
        figure(done.toLocaleString('en'), 'done'), figure(running.toLocaleString('en'), 'running'),
        figure((this.tasks - done - running).toLocaleString('en'), 'waiting'),
        sample ? figure(sample.threads.toLocaleString('en'), over ? 'threads at most' : 'threads now') : '',
        sample ? figure(`+${Math.max(0, Math.round((sample.bytes - least.bytes) / 2 ** 20))} MB`, over ? 'memory at most' : 'memory now') : '');
  }
}

function legend() {
  return el('ul', { class: 'legend', 'aria-label': 'Legend' }, Object.entries(STATES)
      .map(([style, text]) => el('li', {}, el('span', { class: `swatch ${style}` }), text)));
}

function figure(value, name) {
  return el('span', {}, el('b', {}, value), ` ${name}`);
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

function integers(base64) {
  const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
  return new Int32Array(bytes.buffer);
}
