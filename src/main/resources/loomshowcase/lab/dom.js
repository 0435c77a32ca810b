/** Makes an element. A function among the attributes is a listener; an attribute that is false or null is left out. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  setAll(element, attributes);
  element.append(...children.flat().filter(child => child !== null && child !== undefined));
  return element;
}

/** The same for a part of a picture. */
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  setAll(element, attributes);
  element.append(...children);
  return element;
}

function setAll(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
}

/** Milliseconds as a reader wants them: 0.42 s, 12 ms. */
export function seconds(millis) {
  return millis === 0 ? '0 s' : millis < 0.95 ? `${millis.toFixed(2)} ms` : millis < 99.5 ? `${Math.round(millis)} ms`
      : `${(millis / 1000).toFixed(2)} s`;
}

export function plural(count, word) {
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
}

/** Titles begin with a small letter where they follow an id. */
export function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}

export function wantsLessMotion() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
