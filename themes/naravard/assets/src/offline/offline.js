// Ties what is kept in this browser to the account that is signed in, and sends what waits when there is a network.
import { arrive, cycles, forgetAll, isUsed, lastHere, leave, remember, texts } from './kept.js';
import { showKept } from './kept-list.js';
import { sendWaiting } from './send.js';
import { takeOver } from './entry.js';

const WORKER = '/utan-nat.js';
const AGAIN = 15_000;
const WRITE = /^\/cykler\/([0-9a-f-]{36})\/skriv$/;

const told = document.body.dataset.account; // "" is nobody; nothing at all is a page that doesn't say
const isHere = isSecureContext && 'serviceWorker' in navigator && 'indexedDB' in window && 'locks' in navigator;

const note = (words, kind, link) => {
  const [around, region, line] = ['div', 'div', 'p'].map(name => document.createElement(name));
  [around.className, region.className] = ['page-note no-print', `notice ${kind}`];
  region.setAttribute('role', 'status');
  around.append(region);
  document.querySelector('main').prepend(around);
  line.textContent = words;
  if (link) { const a = document.createElement('a'); [a.href, a.textContent] = link; line.append(' ', a); }
  setTimeout(() => region.append(line));
};

const open = text => location.assign(text.place);

const tellElsewhere = async (account, results) => {
  const [sent, refused] = ['sent', 'refused'].map(state => results.find(result => result.state === state));
  if (sent) note('Skickat, ligger i din låda.', 'notice-good', [sent.text.place.replace(/\/skriv.*/, ''), 'Till cykeln']);
  if (refused) note(`En text gick inte att skicka. ${refused.words}`, 'notice-warn', refused.text.isGone ? ['/mitt#inte-skickat', 'Läs den'] : [refused.text.place, 'Läs och ändra']);
  await showKept(account, undefined, open);
};

// On the way out: say that something lies here, before it is too late to send it.
const watchSignOut = async account => {
  let unsent = (await texts(account)).length;
  const words = document.querySelector('[data-unsent]');
  if (words && unsent > 0) {
    words.hidden = false;
    words.querySelector('button').addEventListener('click', async () => { await forgetAll(account); words.hidden = true; });
    return;
  }
  const look = async () => { unsent = (await texts(account)).length; };
  document.querySelectorAll('.account-menu').forEach(menu => menu.addEventListener('toggle', look));
  document.querySelectorAll('form[action="/logga-ut"]').forEach(form => form.addEventListener('submit', e => {
    if (unsent > 0) { e.preventDefault(); location.assign('/logga-ut'); }
  }));
};

const signedOut = async () => {
  if (!await isUsed()) return;
  if (location.pathname === '/konto/raderat') await forgetAll(await lastHere());
  await leave();
  await (await navigator.serviceWorker.getRegistration())?.unregister();
  for (const name of await caches.keys()) await caches.delete(name);
};

// Browsers say that there is a network too early, and at times when there is none. So the server is asked, soon at first and then more seldom; and whoever is on the way to
// another page by then is let go there.
const comeBack = () => {
  let [isLeaving, wait] = [false, 1000];
  const look = async () => {
    const answers = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(() => true, () => false);
    if (answers && !isLeaving) location.reload();
  };
  const again = () => setTimeout(async () => { await look(); wait = Math.min(wait * 2, AGAIN); again(); }, wait);
  addEventListener('beforeunload', () => { isLeaving = true; });
  addEventListener('online', look);
  again();
};

// The page that the worker shows when no server answers: it is made from what lies here.
const showWithout = async (page, account) => {
  const known = account ? await cycles(account) : [];
  const id = WRITE.exec(location.pathname)?.[1];
  const begun = account ? (await texts(account)).find(text => text.cycle === id) : undefined;
  const cycle = known.find(cycle => cycle.id === id) ?? (begun && { id, title: begun.title });
  const form = page.querySelector('form');
  const choose = page.querySelector('[data-cycles]');
  page.querySelector('[data-nothing]').hidden = known.length > 0 || Boolean(cycle);
  if (cycle) {
    page.querySelector('[data-title]').textContent = cycle.title;
    page.querySelector('[data-about]').textContent = (begun?.place === location.pathname + location.search && begun.about) || '';
    form.elements.namedItem('Phase').value = cycle.phase ?? '';
    if (cycle.kind) form.elements.namedItem('Kind').value = cycle.kind;
    form.hidden = false;
    return takeOver(form, account, cycle);
  }
  if (known.length > 0) comeBack();
  if (account) await showKept(account, undefined, open);
  choose.hidden = known.length === 0;
  choose.querySelector('ul').replaceChildren(...known.map(({ id, title }) => {
    const [item, a] = [document.createElement('li'), document.createElement('a')];
    [a.href, a.textContent] = [`/cykler/${id}/skriv`, title];
    item.append(a);
    return item;
  }));
};

const start = async () => {
  if (told === '') return signedOut();
  const without = document.querySelector('[data-without]');
  const account = told ?? (without ? await lastHere() : undefined);
  if (!account) return without && showWithout(without);
  if (told) await arrive(account);

  const cycle = document.querySelector('[data-cycle]')?.dataset;
  if (told && cycle) {
    await remember({ account, id: cycle.cycle, title: cycle.title, phase: cycle.phase, kind: cycle.kind, at: Date.now() });
    navigator.serviceWorker.register(WORKER).catch(() => { /* the page works without; the next one tries again */ });
  }

  const form = document.querySelector('form[data-entry]');
  const entry = without ? await showWithout(without, account) : form && await takeOver(form, account, { id: cycle.cycle, title: cycle.title });
  const tell = entry?.tell ?? (results => tellElsewhere(account, results));
  const send = async () => tell(await sendWaiting(account));
  await watchSignOut(account);
  await send();
  addEventListener('online', send);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') send(); });
  setInterval(async () => { if ((await texts(account)).some(text => text.state === 'waiting')) await send(); }, AGAIN);
};

// A browser that keeps nothing (a closed private window, a full disk) has the plain pages left.
if (isHere) start().catch(problem => console.warn('Det går inte att spara i den här webbläsaren.', problem));
