// Shows what lies in this browser and hasn't been sent, with what can be done about each.
import { forget, texts } from './kept.js';

const GONE_FOR_GOOD = 'Ta bort texten? Den är inte skickad och går inte att få tillbaka.';

const part = (name, words, className) => {
  const made = document.createElement(name);
  [made.textContent, made.className] = [words, className];
  return made;
};

const button = (words, then) => {
  const made = part('button', words, 'button-quiet');
  made.type = 'button';
  made.addEventListener('click', then);
  return made;
};

const standing = text => text.state === 'waiting' ? 'väntar på att skickas' : text.problem ?? 'påbörjad';

/**
 * @param account The account whose texts they are.
 * @param inHand The key of the text that stands in the form, or nothing.
 * @param open What to do with a text that one wants to go on with.
 */
export const showKept = async (account, inHand, open) => {
  const list = document.querySelector('[data-kept]');
  if (!list) return;
  const others = (await texts(account)).filter(text => text.key !== inHand);
  list.hidden = others.length === 0;
  list.querySelector('ul').replaceChildren(...others.map(text => {
    const [item, acts] = [part('li', '', ''), part('div', '', 'button-row')];
    // What is on its way may have come through already, so only what hasn't been sent off is changed here.
    if (text.state === 'typed' && !text.isGone) acts.append(button('Skriv vidare', () => open(text)));
    acts.append(button('Ta bort', async () => { if (confirm(GONE_FOR_GOOD)) { await forget(text.key); await showKept(account, inHand, open); } }));
    item.append(part('p', `${text.title}: ${standing(text)}`, 'small quiet'), part('p', text.fields.find(([name]) => name === 'Text')[1], ''), acts);
    return item;
  }));
};
