// Entries sorted into piles. The choice beside each entry does it all, by thumb and by keyboard; here the entry also moves at once,
// and can be dragged. Nothing is sent until the form is saved.
const piles = table => [...table.querySelectorAll('[data-pile]')];
const cards = pile => [...pile.querySelectorAll('[data-card]')];
const choice = card => card.querySelector('select');

const name = (table, pile) => {
  const [first] = cards(pile);
  const given = pile.querySelector('[data-pile-name]')?.value.trim();
  if (given) return given;
  return `${table.dataset.word} ${pile.dataset.pile}${first ? `: ${first.dataset.begins}` : ''}`;
};

// The piles there are, and one new: the rest would only be in the way.
const offer = table => {
  const [loose, ...rest] = piles(table);
  const used = rest.filter(pile => cards(pile).length);
  const fresh = rest.find(pile => !cards(pile).length);
  rest.forEach(pile => {
    pile.hidden = !used.includes(pile) && pile !== fresh;
    pile.querySelector('h2').textContent = pile === fresh ? table.dataset.new : `${table.dataset.word} ${pile.dataset.pile}`;
  });
  const words = [[loose.dataset.pile, 'Ingen'], ...used.map(pile => [pile.dataset.pile, name(table, pile)]), ...(fresh ? [[fresh.dataset.pile, table.dataset.new]] : [])];
  table.querySelectorAll('[data-card]').forEach(card => {
    const here = card.closest('[data-pile]').dataset.pile;
    choice(card).replaceChildren(...words.map(([value, text]) => new Option(text, value, value === here, value === here)));
  });
};

const tell = (table, words) => {
  const status = table.parentElement.querySelector('[data-piles-status]');
  status.textContent = '';
  setTimeout(() => { status.textContent = words; }, 50);
};

const put = (table, card, pile) => {
  pile.querySelector('ol').append(card);
  offer(table);
  const others = cards(pile).length - 1;
  tell(table, pile.dataset.pile === '0' ? 'Lagd utanför högarna' : others ? `Lagd i ${name(table, pile)}` : `Lagd i en ny ${table.dataset.word.toLowerCase()}`);
  table.dispatchEvent(new Event('input', { bubbles: true }));
};

const chosen = card => {
  const table = card.closest('[data-piles]');
  const to = piles(table).find(pile => pile.dataset.pile === choice(card).value);
  if (to !== card.closest('[data-pile]')) put(table, card, to);
};

// With arrow keys each step is a choice, so the entry stays under the keyboard until it is left, or Enter is pressed. Whoever sorts
// goes on with the next that isn't sorted; whoever moves something goes with it.
let stepped = null;
const goOn = card => {
  const [from, next] = [card.closest('[data-pile]'), card.nextElementSibling ?? card.previousElementSibling];
  chosen(card);
  choice(from.dataset.pile === '0' && next ? next : card).focus();
};

addEventListener('pointerdown', () => { stepped = null; }, true);
addEventListener('keydown', event => {
  const card = event.target.matches?.('select') && event.target.closest('[data-card]');
  if (!card || event.key === 'Tab' || event.key === 'Shift') return;
  if (event.key !== 'Enter') { stepped = card; return; }
  if (stepped !== card) return;
  event.preventDefault();
  stepped = null;
  goOn(card);
});
addEventListener('change', event => {
  const card = event.target.matches('select') && event.target.closest('[data-card]');
  if (card && stepped !== card) goOn(card);
});
addEventListener('focusout', event => {
  if (!stepped || event.target !== choice(stepped)) return;
  const card = stepped;
  stepped = null;
  setTimeout(() => chosen(card)); // when the keyboard stands where it went
});

addEventListener('change', event => { if (event.target.matches('[data-pile-name]')) offer(event.target.closest('[data-piles]')); });

addEventListener('pointerdown', event => {
  const card = event.target.closest('[data-pile-grip]')?.closest('[data-card]');
  if (!card || event.button !== 0 || !event.isPrimary) return;
  event.preventDefault();
  event.target.releasePointerCapture(event.pointerId); // a finger is held by what it touched first
  const table = card.closest('[data-piles]');
  const [x, y, top] = [event.clientX, event.clientY, scrollY];
  let [over, step, at] = [null, 0, [x, y]];
  document.body.classList.add('is-sorting-piles');
  card.classList.add('is-dragged');

  const look = () => {
    card.style.translate = `${at[0] - x}px ${at[1] - y + scrollY - top}px`;
    over?.classList.remove('is-target');
    over = document.elementFromPoint(...at)?.closest('[data-pile]') ?? null;
    over?.classList.add('is-target');
  };

  // Held at an edge of the window the page goes on scrolling.
  const scroll = () => {
    const pull = at[1] > innerHeight - 80 ? 8 : at[1] < 80 ? -8 : 0;
    if (pull) { scrollBy({ top: pull, behavior: 'instant' }); look(); }
    step = requestAnimationFrame(scroll);
  };
  step = requestAnimationFrame(scroll);

  const move = moved => { at = [moved.clientX, moved.clientY]; look(); };
  const drop = dropped => {
    cancelAnimationFrame(step);
    removeEventListener('pointermove', move);
    ['pointerup', 'pointercancel'].forEach(end => removeEventListener(end, drop));
    document.body.classList.remove('is-sorting-piles');
    card.classList.remove('is-dragged');
    card.style.translate = '';
    over?.classList.remove('is-target');
    if (dropped.type === 'pointerup' && over && table.contains(over) && over !== card.closest('[data-pile]')) put(table, card, over);
  };
  addEventListener('pointermove', move);
  ['pointerup', 'pointercancel'].forEach(end => addEventListener(end, drop));
});

document.querySelectorAll('[data-piles]').forEach(offer);
