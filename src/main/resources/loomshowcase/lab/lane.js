import { el, seconds } from './dom.js';

/** So many tasks have a cell each. */
export const CELLS = 1000;

const STATES = { 'task-waits': 'waits for a thread', 'task-runs': 'runs, that is sleeps', 'task-done': 'done' };

/** One model: its tasks as cells, and its figures. */
export class Lane {

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
    this.failure = data.failure;
    if (data.failure) {
      this.figures.textContent = `${data.started ? 'Not run to its end' : 'Not measured'}: ${data.failure}`;
    }
    if (data.started) {
      Object.assign(this, { wall: data.wall, threads: data.threads, memory: data.memory, samples: data.samples });
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

export function legend() {
  return el('ul', { class: 'legend', 'aria-label': 'Legend' }, Object.entries(STATES)
      .map(([style, text]) => el('li', {}, el('span', { class: `swatch ${style}` }), text)));
}

function figure(value, name) {
  return el('span', {}, el('b', {}, value), ` ${name}`);
}

function integers(base64) {
  const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
  return new Int32Array(bytes.buffer);
}
