/** Where the words come from: the server, or files beside a page that was written without one. */
const written = globalThis.LOOM_LAB ?? null;
const kept = new Map();

export const ENDED = 'The lab has ended. Start it again on the terminal, and open the address that it prints.';

export async function course() {
  return written ? written.course : read('api/course');
}

export async function idea(id) {
  if (!kept.has(id)) {
    kept.set(id, written ? file(id) : read(`api/ideas/${id}`));
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
function file(id) {
  return new Promise((resolve, reject) => {
    if (!written.course.ideas.some(each => each.id === id)) {
      reject(new Error('The course has no such idea.'));
      return;
    }
    const script = document.createElement('script');
    script.src = `ideas/${id}.js`;
    script.onload = () => resolve(written.ideas[id]);
    script.onerror = () => reject(new Error(`The file ideas/${id}.js is missing beside this page.`));
    document.head.append(script);
  });
}
