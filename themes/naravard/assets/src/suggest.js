// Suggests while somebody types in a search field: an editable combobox with a list (WAI-ARIA Authoring Practices). Without this the field is just a field.
import { make } from './make.js';

const PAUSE = 120;
const SHORTEST = 2;

const told = count => count === 0 ? '' : count === 1 ? '1 förslag. Gå till det med pil ned.' : `${count} förslag. Gå mellan dem med pil upp och ned.`;

const option = (suggestion, id) => {
  const text = make('span', { className: 'suggestion-text' }, ...suggestion.pieces.map(piece => piece.isMarked ? make('mark', { textContent: piece.text }) : piece.text));
  const item = make('li', { id, className: 'suggestion' }, text, make('span', { className: 'suggestion-kind', textContent: suggestion.kind }));
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', 'false');
  return item;
};

const suggest = input => {
  const list = make('ul', { id: `${input.id}-forslag`, className: 'suggestions', hidden: true });
  const status = make('span', { className: 'visually-hidden' });
  let [waiting, asking, suggestions, at] = [0, null, [], -1];

  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Förslag');
  status.setAttribute('role', 'status');
  input.after(list, status);
  input.autocomplete = 'off';
  Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id }).forEach(([name, value]) => input.setAttribute(name, value));

  const isOpen = () => !list.hidden;

  const choose = index => {
    at = index;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === at)));
    if (at < 0) input.removeAttribute('aria-activedescendant');
    else { input.setAttribute('aria-activedescendant', list.children[at].id); list.children[at].scrollIntoView({ block: 'nearest' }); }
  };

  const show = isShown => {
    list.hidden = !isShown;
    input.setAttribute('aria-expanded', String(isShown));
    choose(-1);
  };

  const forget = () => {
    clearTimeout(waiting);
    asking?.abort();
    suggestions = [];
    status.textContent = '';
    list.replaceChildren();
    show(false);
  };

  const ask = async () => {
    asking?.abort();
    const mine = asking = new AbortController();
    try {
      const answer = await fetch(`${input.dataset.suggest}?${new URLSearchParams({ q: input.value })}`, { signal: mine.signal });
      const found = answer.ok ? (await answer.json()).suggestions : [];
      if (mine !== asking || mine.signal.aborted) return;
      suggestions = found;
      list.replaceChildren(...found.map((one, i) => option(one, `${list.id}-${i}`)));
      status.textContent = told(found.length);
      show(found.length > 0 && document.activeElement === input);
    } catch (problem) {
      if (problem.name !== 'AbortError') forget();
    }
  };

  const take = index => {
    const { url } = suggestions[index];
    forget();
    location.assign(url);
  };

  const keys = {
    ArrowDown: e => { if (!isOpen()) show(true); if (!e.altKey) choose(at + 1 < suggestions.length ? at + 1 : -1); },
    ArrowUp: e => { if (e.altKey) { show(false); return; } if (!isOpen()) show(true); choose(at < 0 ? suggestions.length - 1 : at - 1); },
    Enter: () => { if (!isOpen() || at < 0) return false; take(at); },
    Escape: () => { if (!isOpen()) return false; show(false); },
  };

  input.addEventListener('keydown', e => {
    if (!e.isComposing && suggestions.length > 0 && keys[e.key] && keys[e.key](e) !== false) e.preventDefault();
  });
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    if (input.value.trim().length < SHORTEST) { forget(); return; }
    waiting = setTimeout(ask, PAUSE);
  });
  input.addEventListener('blur', () => show(false));
  input.form.addEventListener('submit', forget);

  // A press in the list leaves the keyboard in the field; what counts is where it is let go, so that a finger can still scroll.
  list.addEventListener('mousedown', e => e.preventDefault());
  list.addEventListener('click', e => {
    const index = [...list.children].indexOf(e.target.closest('[role=option]'));
    if (index >= 0) take(index);
  });
};

document.querySelectorAll('input[data-suggest]').forEach(suggest);
