import { ENDED } from './data.js';

/**
 * Asks the server to start something, and hands on each event until it is over. The work lasts as long as the request:
 * aborting the signal ends it.
 *
 * @throws Error whose message is for the user
 */
export async function events(path, body, signal, on) {
  const answer = await sent(fetch(path, {
    method: 'POST', signal, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
  }));
  if (!answer.ok) {
    throw new Error((await answer.text()).trim());
  }
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let part = await sent(reader.read()); !part.done; part = await sent(reader.read())) {
    text += part.value;
    const whole = text.split('\n\n');
    text = whole.pop();
    whole.forEach(event => handOn(event, on));
  }
}

/** What the browser says when nobody answers differs from browser to browser. */
async function sent(promise) {
  try {
    return await promise;
  } catch {
    throw new Error(ENDED);
  }
}

function handOn(event, on) {
  const fields = Object.fromEntries(event.split('\n').map(line => line.split(/: (.*)/s, 2)));
  if (fields.event) {
    on(fields.event, JSON.parse(fields.data));
  }
}
