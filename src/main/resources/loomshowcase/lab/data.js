/** Where the words come from: a script that was loaded first, and for each idea the server, or a file beside a written page. */
const { course, ideas } = globalThis.LOOM_LAB ?? {};
const kept = new Map();

export const ENDED = 'The lab has ended. Start it again on the terminal, and open the address that it prints.';

/** The contents of the course; undefined if its script could not be loaded. */
export const contents = course;

/** Loads what each idea calls. Only the search needs it. */
export function loadCalls() {
  kept.has('calls') || kept.set('calls', loaded('calls.js'));
  return kept.get('calls');
}

export function calls(id) {
  return globalThis.LOOM_LAB.calls?.[id] ?? [];
}

export async function idea(id) {
  if (ideas[id]) {
    return ideas[id];
  }
  if (!kept.has(id)) {
    kept.set(id, course.live ? read(`api/ideas/${id}`) : file(id));
  }
  try {
    return await kept.get(id);
  } catch (problem) {
    kept.delete(id);
    throw problem;
  }
}

async function read(path) {
  let answer;
  try {
    answer = await fetch(path);
  } catch {
    throw new Error(ENDED);
  }
  if (!answer.ok) {
    throw new Error((await answer.text()).trim());
  }
  return answer.json();
}

/** A page from a disk may not fetch, but it may load scripts: those of the course alone, whatever its address says. */
async function file(id) {
  if (!course.ideas.some(each => each.id === id)) {
    throw new Error('The course has no such idea.');
  }
  await loaded(`ideas/${id}.js`);
  return ideas[id];
}

function loaded(name) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = name;
    script.onload = resolve;
    script.onerror = () => reject(new Error(course.live ? ENDED : `The file ${name} is missing beside this page.`));
    document.head.append(script);
  });
}
