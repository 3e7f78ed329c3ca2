// Puts a picture or a file from the shelf where the cursor stands. Without script the line is copied from the shelf's own page.
import { make } from './make.js';

const SHELF = '/redaktion/media';

const insert = (area, markdown) => {
  const [before, after] = [area.value.slice(0, area.selectionStart), area.value.slice(area.selectionEnd)];
  const text = `${before && !before.endsWith('\n\n') ? (before.endsWith('\n') ? '\n' : '\n\n') : ''}${markdown}${after.startsWith('\n') || !after ? '\n' : '\n\n'}`;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  area.focus();
  area.dispatchEvent(new Event('input', { bubbles: true }));
};

// A session that has ended leads to the page for signing in, which isn't the shelf.
const shelf = async words => {
  const answer = await fetch(`${SHELF}?q=${encodeURIComponent(words)}`);
  if (!answer.ok || answer.redirected) throw new Error(`${SHELF}: ${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
};

const choice = card => {
  const picture = card.querySelector('img');
  return make('li', {}, make('button', { type: 'button', className: 'media-choice', value: card.dataset.markdown }, ...(picture ? [make('img', { src: picture.getAttribute('src'), alt: '' })] : []), card.querySelector('h2').textContent.trim()));
};

const told = (cards, page) => {
  if (!cards.length) return 'Inget att infoga här. Lägg in bilden först, eller sök på ett annat ord.';
  return page.querySelector('.pager') ? 'Här är de första. Sök för att hitta fler.' : `${cards.length} att välja bland`;
};

let latest = 0;

const fill = async (list, status, words) => {
  const turn = ++latest;
  status.textContent = 'Hämtar …';
  const page = await shelf(words).catch(() => null);
  if (turn !== latest) return; // a later search has begun
  const cards = page ? [...page.querySelectorAll('.media-card')].filter(card => card.dataset.markdown) : [];
  list.replaceChildren(...cards.map(choice));
  status.textContent = page ? told(cards, page) : 'Det gick inte att hämta bilderna. Försök igen, eller logga in på nytt i en annan flik.';
};

const open = area => {
  const list = make('ul', { className: 'media-choices' });
  list.setAttribute('role', 'list');
  const status = make('p', { className: 'small quiet' });
  status.setAttribute('role', 'status');
  const words = make('input', { type: 'search', id: 'infoga-ord', maxLength: 200 });
  const search = make('form', { className: 'search-form' }, make('label', { htmlFor: 'infoga-ord', className: 'visually-hidden' , textContent: 'Sök bland bilder och filer' }), words, make('button', { className: 'button-secondary', textContent: 'Sök' }));
  const close = make('button', { type: 'button', className: 'button-quiet', textContent: 'Avbryt' });
  const dialog = make('dialog', { className: 'media-dialog' }, make('h2', { id: 'infoga-rubrik', textContent: 'Infoga bild eller fil' }), search, status, list, make('div', { className: 'media-dialog-foot' }, make('a', { href: SHELF, target: '_blank', textContent: 'Lägg in en ny (öppnas i en egen flik)' }), close));
  dialog.setAttribute('aria-labelledby', 'infoga-rubrik');
  search.addEventListener('submit', event => { event.preventDefault(); fill(list, status, words.value); });
  close.addEventListener('click', () => dialog.close());
  list.addEventListener('click', event => {
    const chosen = event.target.closest('button');
    if (!chosen) return;
    dialog.close();
    insert(area, chosen.value);
  });
  dialog.addEventListener('close', () => { dialog.remove(); area.focus(); });
  document.body.append(dialog);
  dialog.showModal();
  fill(list, status, '');
};

document.querySelectorAll('.editor-form textarea.markdown-input').forEach(area => {
  const button = make('button', { type: 'button', className: 'button-quiet media-insert', textContent: 'Infoga bild' });
  button.append(make('span', { className: 'visually-hidden', textContent: ` i ${document.querySelector(`label[for="${area.id}"]`)?.firstChild?.textContent.trim() ?? 'texten'}` }));
  button.addEventListener('click', () => open(area));
  area.after(button);
});
