import { capital, el, plural } from './dom.js';
import { label } from './code.js';
import { events } from './stream.js';
import { FormRun } from './formrun.js';
import { Timelines } from './timeline.js';
import { Player } from './player.js';
import { Voice } from './voice.js';

/** For three lines, in pixels. */
const ROOM = 120;

/** Runs the chosen forms of an idea, and shows what they print and what their threads do, while they do it. */
export class Runs {

  /**
   * @param live    whether anything can be run; otherwise there are only recordings
   * @param chosen  gives the forms to run, each with its JDK or its recording and the element for its output
   * @param onWaits is told of the waits whose lines of code are to be marked
   */
  constructor(idea, live, chosen, onWaits) {
    this.idea = idea;
    this.live = live;
    this.names = live ? ['Run', 'Run again'] : ['Play the recorded run', 'Play it again'];
    this.chosen = chosen;
    this.button = el('button', { type: 'button', class: 'run', id: 'run', click: () => this.toggle() },
        this.names[0]);
    this.status = el('p', { class: 'status', role: 'status' });
    this.clock = el('output', { class: 'clock', 'aria-hidden': 'true' });
    this.timelines = new Timelines(onWaits);
    this.player = new Player(time => this.setTime(time));
    this.voice = new Voice();
    this.runs = [];
    this.kept = new Map();
    this.keys = [];
    this.bar = el('div', { class: 'run-bar' }, this.button, this.clock, this.status, this.voice.element);
    this.element = el('div', { class: 'after-run' }, this.player.element, this.timelines.element);
  }

  toggle() {
    this.abort ? this.stop() : this.start();
  }

  stop() {
    this.stopped = true;
    this.player.pause();
    this.abort?.abort();
  }

  /** What to ask the server for; null if there is nothing that it can run. */
  request() {
    const here = this.chosen().filter(chosen => !chosen.recording);
    return here.length === 0 ? null
        : { idea: this.idea.id, forms: here.map(chosen => ({ form: chosen.form.key, jdk: chosen.key })) };
  }

  async start() {
    const request = this.request();
    if (this.player.element.contains(document.activeElement)) {
      this.button.focus();
    }
    this.runs = this.chosen().map(chosen => new FormRun(chosen, this.idea.shelf));
    this.runs.forEach(run => this.kept.set(run.form.key, run));
    this.player.hide();
    this.timelines.setTime(null);
    this.runs.filter(run => run.recording).forEach(run => run.show());
    const here = this.runs.filter(run => !run.recording);
    if (here.length === 0) {
      this.showRecorded();
      return;
    }
    if (this.idea.recorded) {
      this.player.expect();
      this.timelines.expect(this.runs.length);
    }
    this.reveal();
    this.stopped = false;
    this.abort = new AbortController();
    this.button.textContent = 'Stop';
    this.button.classList.add('running');
    this.say('Starting…');
    this.from = performance.now();
    this.tick();
    let problem = null;
    try {
      await events('api/runs', request, this.abort.signal,
          (name, data) => this.hear(here[data.form ?? 0], name, data));
    } catch (failure) {
      problem = this.stopped ? 'Stopped.' : capital(failure.message);
    }
    this.abort = null;
    this.button.classList.remove('running');
    this.finish(problem);
    this.nameButton();
  }

  nameButton() {
    this.button.textContent = this.names[this.shown().length ? 1 : 0];
  }

  /** From the beginning, at once. */
  showRecorded() {
    this.draw();
    this.button.textContent = this.names[1];
    this.finish(null, this.runs.length ? 'Recorded.' : this.live ? 'No JDK here can run it.' : 'Nothing is recorded here.');
    if (!this.player.element.hidden) {
      this.player.to(0);
      this.player.play();
    }
  }

  /** Brings the first lines, which are about to come, into view, and what is above them as far as there is room. */
  reveal() {
    const hidden = () => this.runs[0].output.getBoundingClientRect().top > innerHeight - ROOM;
    if (hidden()) {
      this.bar.parentElement.scrollIntoView({ block: 'start' });
      hidden() && this.runs[0].output.scrollIntoView({ block: 'center' });
    }
  }

  hear(run, name, data) {
    switch (name) {
      case 'ahead': this.say(`Waiting: ${plural(data.ahead, 'run')} before this one.`); this.waited = true; break;
      case 'began': this.began(run, data); break;
      case 'line': run.line(data); this.voice.say(this.runs.length > 1 ? `${label(run.form)}: ${data.text}` : data.text); break;
      case 'timeline': run.draw(data.timeline, true); this.draw(); break;
      case 'ended': run.ended(data); this.draw(); break;
      case 'failed': run.failed(data.reason); break;
      case 'problem': this.problem = capital(data.reason); break;
    }
  }

  /** The time in line is not the form's. */
  began(run, data) {
    this.say('Running…');
    run.began(data);
    if (this.waited) {
      this.waited = false;
      this.from = performance.now();
    }
  }

  /** These forms are shown: with them goes what they did when they last ran. */
  show(keys) {
    this.keys = keys;
    this.draw();
    if (!this.abort) {
      this.nameButton();
      this.say('');
      this.offer();
    }
  }

  shown() {
    return this.keys.map(key => this.kept.get(key)).filter(Boolean);
  }

  draw() {
    this.timelines.show(this.shown().map(run => ({ label: run.name(), timeline: run.timeline })));
  }

  finish(problem, end = this.runs.every(run => run.reason) ? 'Not here.' : 'Ended.') {
    const bad = problem ?? this.problem;
    const seen = this.runs.length === 0 || this.runs.some(run => this.keys.includes(run.form.key));
    this.say(bad ?? (seen ? end : ''), bad && !this.stopped);
    this.problem = null;
    this.voice.now();
    this.runs.forEach(run => run.over(this.stopped));
    this.timelines.settle();
    this.offer();
  }

  /** What is complete can be played. */
  offer() {
    const length = Math.max(0, ...this.shown().filter(run => run.recording || run.timeline && !run.live)
        .map(run => run.length()));
    length > 0 ? this.player.ready(length) : this.player.hide();
  }

  say(text, bad = false) {
    this.status.textContent = text;
    this.status.classList.toggle('bad', Boolean(bad));
    // Who sees the clock knows it.
    this.status.classList.toggle('unseen', ['Starting…', 'Running…'].includes(text));
  }

  /** Nothing is drawn from this clock but itself: bars come from the recording alone. */
  tick() {
    if (this.abort) {
      this.clock.textContent = `${((performance.now() - this.from) / 1000).toFixed(1)} s`;
      setTimeout(() => this.tick(), 100);
    } else {
      this.clock.textContent = '';
    }
  }

  setTime(time) {
    this.timelines.setTime(time);
    this.shown().forEach(run => run.setTime(time));
  }
}
