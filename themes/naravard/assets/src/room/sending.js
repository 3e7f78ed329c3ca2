// Keeps what is written in a room until the server has it, and sends it once: each text has a key, and the server takes a key once.
import { make } from '../make.js';

const TYPED = 'Inte skickat';
const WAITING = 'Väntar på att skickas';
const GONE_FOR_GOOD = 'Ta bort texten? Den är inte skickad och går inte att få tillbaka.';
const SHOWN_ALREADY = 412;

export const sendWhenPossible = (room, id, sent) => {
  const place = `naravard-rum-${id}`;
  const list = room.querySelector('[data-room-kept]');
  const read = () => { try { return JSON.parse(localStorage.getItem(place)) ?? []; } catch { return []; } };
  const write = texts => { try { localStorage.setItem(place, JSON.stringify(texts)); } catch { /* full or forbidden: the field still has the text */ } };
  const keep = text => write([...read().filter(other => other.key !== text.key), text]);
  const forget = key => write(read().filter(text => text.key !== key));

  const textOf = (form, words) => {
    const fields = [...new FormData(form)].filter(([name]) => name !== '__RequestVerificationToken');
    return { key: form.elements.namedItem('Key').value, action: form.getAttribute('action'), about: form.dataset.about ?? '', fields, words };
  };
  const said = text => text.fields.find(([name]) => name === 'Text')?.[1] ?? '';
  const formOf = part => part.querySelector('form[data-room-send]');
  const inHand = () => [...room.querySelectorAll('form[data-room-send]')].map(form => form.elements.namedItem('Key').value);

  const show = () => {
    if (!list) return;
    const texts = read().filter(text => !inHand().includes(text.key) || text.words !== TYPED);
    list.hidden = texts.length === 0;
    list.querySelector('ul').replaceChildren(...texts.map(text => {
      const button = (words, then) => make('button', { type: 'button', className: 'button-quiet', textContent: words, onclick: then });
      const acts = [];
      if (text.words !== WAITING) acts.push(button(text.shown ? 'Skicka ändå' : 'Skicka', () => { keep({ ...text, words: WAITING, fields: text.shown ? [...text.fields, ['knows', 'true']] : text.fields }); flush(); }));
      acts.push(button('Ta bort', () => { if (confirm(GONE_FOR_GOOD)) { forget(text.key); show(); } }));
      return make('li', {}, make('p', { className: 'small quiet', textContent: `${text.about} · ${text.words}` }), make('p', { className: 'note-text', textContent: said(text) }), make('div', { className: 'button-row' }, ...acts));
    }));
  };

  const post = async text => {
    const token = room.querySelector('[name=__RequestVerificationToken]')?.value ?? '';
    const answer = await fetch(text.action, { method: 'POST', headers: { 'X-Room': '1' }, body: new URLSearchParams([...text.fields, ['__RequestVerificationToken', token]]) });
    if (answer.status === 204) { forget(text.key); return true; }
    if (answer.status >= 500 || answer.status === 429) return false;
    // A form that the server no longer knows, as after a sign-in: the page is fetched again and with it a new one.
    const words = answer.status === 400 ? 'Ladda om sidan och skicka igen.' : await answer.text();
    keep({ ...text, words, shown: answer.status === SHOWN_ALREADY });
    return true;
  };

  let sending = false;
  const flush = async () => {
    if (sending) return;
    sending = true;
    let [any, isSent] = [false, false];
    try {
      for (let text; (text = read().find(one => one.words === WAITING));) {
        if (!await post(text)) break;
        any = true;
        isSent ||= !read().some(one => one.key === text.key);
      }
    } catch { /* no network: it lies here until there is one */ }
    sending = false;
    show();
    if (any) await sent(isSent);
  };

  const takeUp = part => {
    const form = formOf(part);
    const begun = form && read().find(text => text.words === TYPED && text.action === form.getAttribute('action') && text.about === form.dataset.about);
    if (begun) {
      form.elements.namedItem('Text').value = said(begun);
      form.elements.namedItem('Key').value = begun.key;
    }
    show();
  };

  // The room goes on while somebody writes: the text is there to be sent all the same.
  const putAside = part => {
    const form = formOf(part);
    if (form && form.elements.namedItem('Text').value.trim() !== '') keep(textOf(form, TYPED));
  };

  room.addEventListener('input', e => {
    const form = e.target.closest('form[data-room-send]');
    if (!form) return;
    if (form.elements.namedItem('Text').value.trim() === '') forget(form.elements.namedItem('Key').value);
    else keep(textOf(form, TYPED));
  });

  room.addEventListener('submit', e => {
    const form = e.target.closest('form[data-room-send]');
    if (!form) return;
    e.preventDefault();
    const area = form.elements.namedItem('Text');
    if (area.value.trim() === '') { area.focus(); return; }
    keep(textOf(form, WAITING));
    if (!read().length) { form.submit(); return; } // nothing can be kept here, so it goes as it would without this script
    area.value = '';
    form.elements.namedItem('Key').value = crypto.randomUUID();
    area.focus();
    flush();
  });

  room.querySelectorAll('[data-keep]').forEach(takeUp);
  show();
  return { flush, putAside, takeUp };
};
