import { svg } from './dom.js';

/** Round times up to a length, in milliseconds, at most so many. */
export function ticks(length, most) {
  const rough = length / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(factor => factor * power).find(each => each >= rough);
  const times = [];
  for (let at = 0; at <= length * 1.0001; at += step) {
    times.push(at);
  }
  return times;
}

/** The text at a tick: in seconds, or in milliseconds where all is shorter than 100 ms. All have as many decimals. */
export function tickText(at, step, length) {
  const [unit, name] = length < 100 ? [1, ' ms'] : [1000, ' s'];
  return at === 0 ? `0${name}` : (at / unit).toFixed(Math.max(0, Math.ceil(Math.log10(unit / step) - 1e-9)));
}

export function axis(left, width, top, bottom, length) {
  const group = svg('g', { class: 'axis', 'aria-hidden': 'true' });
  const times = ticks(length, Math.max(3, Math.floor(width / 90)));
  for (const at of times) {
    const x = left + at / length * width;
    group.append(svg('line', { x1: x, x2: x, y1: top, y2: bottom }),
        svg('text', { x, y: top - 7, 'text-anchor': x > left + width - 14 ? 'end' : 'middle' }, tickText(at, times[1] - times[0], length)));
  }
  return group;
}

/** A name, cut if there is too little room for it. */
export function fitted(name, room) {
  const most = Math.max(4, Math.floor(room / 7.2));
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}

/** Fills what the recorder does not say. */
export function hatch() {
  return svg('pattern', { id: 'hatch', width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      svg('rect', { class: 'hatch-ground', width: 7, height: 7 }), svg('rect', { class: 'hatch-stripe', width: 3, height: 7 }));
}
