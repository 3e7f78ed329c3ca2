// Sends what waits: each text once, with a fresh token from its own page, and only for the account that wrote it.
import { forget, keep, text as find, texts } from './kept.js';

const PATIENCE = 20_000;
const GONE = 'Du är inte längre med i cykeln, så texten går inte att skicka. Kopiera den om du vill ha den kvar.';

const read = async answer => new DOMParser().parseFromString(await answer.text(), 'text/html');
const isSignIn = answer => answer.redirected && new URL(answer.url).pathname.startsWith('/logga-in');
const isGone = answer => answer.status === 403 || answer.status === 404;

const faults = page => [...page.querySelectorAll('.error-summary li')].map(li => (li.querySelector('a') ?? li).textContent.trim()).join(' ');

const ask = (place, options) => fetch(place, { ...options, signal: AbortSignal.timeout(PATIENCE) });

const post = async text => {
  const page = await ask(text.place, { cache: 'no-store' });
  if (isSignIn(page)) return { state: 'signed-out' };
  if (isGone(page)) return { state: 'refused', words: GONE, isGone: true };
  if (!page.ok) return { state: 'waiting' };
  const fresh = await read(page);
  if (fresh.body.dataset.account !== text.account) return { state: 'other' };

  const fields = new FormData();
  text.fields.forEach(([name, value]) => fields.append(name, value));
  fields.set('Key', text.key);
  fields.set('__RequestVerificationToken', fresh.querySelector('form[data-entry] [name=__RequestVerificationToken]').value);
  const answer = await ask(text.place, { method: 'POST', body: fields, headers: { 'X-Upload': '1' } });
  if (answer.status === 204) return { state: 'sent', address: answer.headers.get('Location') };
  if (isSignIn(answer)) return { state: 'signed-out' };
  if (isGone(answer)) return { state: 'refused', words: GONE, isGone: true };
  const isTaken = answer.status === 409;
  return answer.status === 422 || isTaken ? { state: 'refused', words: faults(await read(answer)), isTaken } : { state: 'waiting' };
};

// What the server doesn't take is its author's to mend. A key that is taken is no key for it any more, but whoever sent it off knows it by that one.
const takeBack = async (text, { words, isTaken, isGone }) => {
  const again = { ...text, key: isTaken ? crypto.randomUUID() : text.key, was: text.key, state: 'typed', problem: words, isGone };
  await keep(again);
  if (isTaken) await forget(text.key);
  return again;
};

const attempt = async text => {
  let result;
  try { result = await post(text); } catch { result = { state: 'waiting' }; }
  if (result.state === 'sent') await forget(text.key);
  return { ...result, text: result.state === 'refused' ? await takeBack(text, result) : text };
};

// Several windows may want to send at once; each looks again when its turn comes.
const inTurn = act => navigator.locks.request('naravard-send', act);

/** Sends all that waits, until something says that it is no use now. What was typed and never sent off stays. */
export const sendWaiting = account => inTurn(async () => {
  const results = [];
  for (const { key } of (await texts(account)).filter(text => text.state === 'waiting')) {
    const text = await find(account, key);
    if (!text) continue;
    const result = await attempt(text);
    results.push(result);
    if (!['sent', 'refused'].includes(result.state)) break;
  }
  return results;
});
