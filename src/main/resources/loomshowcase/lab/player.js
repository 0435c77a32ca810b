import { el, seconds, wantsLessMotion } from './dom.js';

/** Plays what was recorded, at its real speed or slower. Whoever shows something is told the time. */
export class Player {

  /** @param show gets a time in milliseconds, or null for the end */
  constructor(show) {
    this.show = show;
    this.button = el('button', { type: 'button', class: 'play', click: () => this.toggle() }, 'Play again');
    this.speed = el('select', { 'aria-label': 'Speed' }, [[1, 'real speed'], [2, '½ speed'], [4, '¼ speed'],
      [10, '1⁄10 speed'], [100, '1⁄100 speed']].map(([factor, text]) => el('option', { value: factor }, text)));
    this.slider = el('input', { type: 'range', min: 0, max: 1000, value: 1000, 'aria-label': 'Time',
      input: () => { this.to(this.slider.value / 1000 * this.length); this.pause(); } });
    // An output element would be read aloud at each frame. The slider says the time to whoever moves it.
    this.clock = el('span', { class: 'clock', 'aria-hidden': 'true' });
    this.element = el('div', { class: 'player', hidden: true }, this.button, this.speed, this.slider, this.clock);
  }

  /** @param length in milliseconds */
  ready(length) {
    this.length = length;
    this.element.hidden = false;
    this.element.classList.remove('away');
    this.end();
  }

  hide() {
    this.pause();
    this.element.hidden = true;
  }

  /** Keeps the place where it will be. */
  expect() {
    this.pause();
    this.element.hidden = false;
    this.element.classList.add('away');
  }

  toggle() {
    this.playing ? this.pause() : this.play();
  }

  play() {
    this.playing = true;
    this.button.textContent = 'Pause';
    this.time = this.isOver() ? 0 : this.time;
    this.last = null;
    requestAnimationFrame(now => this.frame(now));
  }

  frame(now) {
    if (!this.playing) {
      return;
    }
    const factor = Number(this.speed.value);
    this.time += this.last === null ? 0 : (now - this.last) / factor;
    this.last = now;
    if (this.time >= this.length) {
      this.end();
      return;
    }
    // Without motion, the picture changes in steps that one can read.
    if (!wantsLessMotion() || now - (this.drawn ?? 0) > 500) {
      this.drawn = now;
      this.to(this.time);
    }
    requestAnimationFrame(then => this.frame(then));
  }

  to(time) {
    this.time = time;
    this.slider.value = Math.round(time / this.length * 1000);
    this.slider.setAttribute('aria-valuetext', seconds(time));
    this.clock.textContent = `${(time / 1000).toFixed(2)} s`;
    this.show(time);
  }

  pause() {
    this.playing = false;
    this.button.textContent = this.isOver() ? 'Play again' : 'Play';
  }

  /** Also where the slider was moved to its end. */
  isOver() {
    return this.time === null || this.time >= this.length;
  }

  end() {
    this.time = null;
    this.pause();
    this.slider.value = 1000;
    this.slider.setAttribute('aria-valuetext', seconds(this.length));
    this.clock.textContent = `${(this.length / 1000).toFixed(2)} s`;
    this.show(null);
  }
}
