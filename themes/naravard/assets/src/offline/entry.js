// The form of an entry: keeps what is typed, sends it, and says plainly where it lies meanwhile.
import { forget, keep, texts } from './kept.js';
import { showKept } from './kept-list.js';
import { sendWaiting } from './send.js';

const HERE = matchMedia('(pointer: coarse)').matches ? 'den här telefonen' : 'den här webbläsaren';

const WORDS = {
  typed: `Det du skriver ligger kvar i ${HERE} tills du har skickat det.`,
  sending: 'Skickar …',
  sent: 'Skickat, ligger i din låda.',
  waiting: `Ingen uppkoppling. Texten ligger kvar i ${HERE} och skickas när du är uppkopplad igen.`,
  'signed-out': `Du är inte inloggad längre. Texten ligger kvar i ${HERE}.`,
  full: `Det går inte att spara i ${HERE}. Stäng inte sidan förrän texten är skickad.`,
  elsewhere: 'Texten är öppen i ett annat fönster också. Se efter i cykeln om den redan är sparad, och spara annars igen.',
  other: `Någon annan är inloggad här nu. Texten ligger kvar i ${HERE} och skickas när du loggar in igen.`,
};

const say = (state, kind, words, link) => {
  state.className = `entry-state notice ${kind === 'good' ? 'notice-good' : kind === 'stop' ? 'notice-stop' : ''}`;
  const line = document.createElement('p');
  line.textContent = words;
  if (link) {
    const a = document.createElement('a');
    [a.href, a.textContent] = link;
    line.append(' ', a);
  }
  state.replaceChildren(line);
};

const isOwnField = ([name]) => name !== 'Key' && name !== '__RequestVerificationToken';

/**
 * Takes over the form of an entry.
 * @param form The form.
 * @param account The account that writes.
 * @param cycle The cycle: its id and title.
 */
export const takeOver = async (form, account, cycle) => {
  const place = location.pathname + location.search;
  const area = form.elements.namedItem('Text');
  const state = form.querySelector('[data-state]');
  const about = form.dataset.about ?? '';
  let [key, isBusy, next] = [form.elements.namedItem('Key').value || crypto.randomUUID(), false, Promise.resolve()];

  const inHand = at => ({ key, account, cycle: cycle.id, title: cycle.title, place, about, at: Date.now(), state: at, fields: [...new FormData(form)].filter(isOwnField) });

  // One write after the other, so that the last letter wins.
  const write = act => (next = next.then(act, act));

  const fill = text => {
    key = text.key;
    text.fields.forEach(([name, value]) => { const field = form.elements.namedItem(name); if (field) field.value = value; });
    area.dispatchEvent(new CustomEvent('input', { bubbles: true, detail: 'filled' })); // for the height of the field
    if (text.problem) mend(text.problem);
    else say(state, '', WORDS.typed);
  };

  const empty = () => {
    form.reset();
    area.value = '';
    key = crypto.randomUUID();
  };

  const mend = words => {
    say(state, 'stop', words);
    area.setAttribute('aria-invalid', 'true');
    area.focus();
  };

  const list = () => showKept(account, key, open);

  const open = async text => {
    await next;
    if (text.place !== place) { location.assign(text.place); return; }
    fill(text);
    await list();
  };

  const tell = async results => {
    const own = results.find(result => result.text.key === key) ?? results.at(-1);
    if (!own) return;
    if (own.state === 'refused') {
      const isEmpty = area.value.trim() === '' || own.text.key === key;
      if (own.text.isGone) say(state, 'stop', own.words);
      else if (own.text.place === place && isEmpty) fill(own.text);
    } else if (own.state === 'sent') say(state, 'good', WORDS.sent, [own.address, 'Till cykeln']);
    else say(state, '', WORDS[own.state], own.state === 'signed-out' ? [`/logga-in?till=${encodeURIComponent(own.text.place)}`, 'Logga in så skickas det'] : undefined);
    await list();
  };

  form.addEventListener('input', e => {
    if (isBusy || e.detail === 'filled') return;
    area.removeAttribute('aria-invalid');
    if (area.value.trim() === '') { write(() => forget(key)); return; }
    if (!state.textContent || state.querySelector('a')) say(state, '', WORDS.typed);
    const text = inHand('typed');
    write(() => keep(text)).catch(() => say(state, 'stop', WORDS.full));
  });

  const busy = is => { [isBusy, area.readOnly] = [is, is]; };

  const isOwn = (text, other) => other.key === text.key || other.was === text.key;

  // The page's own look for what waits, or another window, may have sent the text in a turn before ours.
  const inEarlierTurn = async text => {
    const kept = (await texts(account)).find(other => isOwn(text, other));
    if (!kept) return { state: 'sent', text, address: `/cykler/${cycle.id}` };
    if (kept.state === 'waiting') return { state: 'waiting', text: kept };
    if (kept.problem) return { state: 'refused', text: kept };

    // Another window has the same text open and has kept other words over these.
    const again = { ...text, key: crypto.randomUUID(), state: 'typed', problem: WORDS.elsewhere };
    await keep(again);
    return { state: 'refused', text: again };
  };

  // Nothing can be kept here, so the form goes as it would without this script.
  const sendAsItIs = () => {
    busy(false);
    if (form.dataset.cycle) form.submit();
    else say(state, 'stop', WORDS.full);
  };

  form.addEventListener('submit', async e => {
    e.preventDefault();
    if (isBusy) return;
    busy(true);
    say(state, '', WORDS.sending);
    const text = inHand('waiting');
    try { await write(() => keep(text)); } catch { sendAsItIs(); return; }
    const results = await sendWaiting(account);
    const own = results.find(result => isOwn(text, result.text)) ?? await inEarlierTurn(text);
    const result = own.state === 'waiting' ? results.at(-1) ?? own : own;
    busy(false);
    if (result.state === 'refused') key = result.text.key;
    else empty();
    if (result.state === 'sent') { location.assign(result.address); return; }
    await tell([result]);
  });

  // Kept here as it is typed, so nothing is lost by leaving the page.
  form.removeAttribute('data-guard');
  const begun = (await texts(account)).filter(text => text.place === place && text.state === 'typed' && !text.isGone).at(-1);
  if (isBusy) { /* It was sent off while we looked, and must not be put back among what is only typed. */ }
  else if (area.value.trim() !== '') await write(() => keep(inHand('typed')));
  else if (begun) fill(begun);
  form.dispatchEvent(new CustomEvent('kept', { bubbles: true }));
  await list();
  return { tell };
};
