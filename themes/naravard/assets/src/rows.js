// Rows of a form without a whole new page: the same buttons ask the same server, and only the list is swapped. Dragging
// moves a row as its buttons do.
const list = element => element.closest('fieldset[data-rows]');
const keys = box => [...box.querySelectorAll(':scope > ol > li')];

const tell = (box, words) => { const status = box.querySelector('[data-rows-status]'); status.textContent = ''; setTimeout(() => { status.textContent = words; }, 50); };

const said = {
  Up: row => `Flyttad till plats ${row}`, Down: row => `Flyttad till plats ${row}`,
  Remove: () => 'Borttagen. Du kan ångra tills du sparar.', Restore: () => 'Tillbaka igen', Add: () => 'En ny rad finns sist i listan',
};

addEventListener('click', async event => {
  const button = event.target.closest('button[data-row-act]');
  if (!button) return;
  event.preventDefault();
  const [form, box, act, key] = [button.form, list(button), button.dataset.rowAct, button.closest('li')?.dataset.row];
  const sent = new FormData(form);
  sent.append(button.name, button.value);
  const answer = await fetch(new URL(button.getAttribute('formaction').split('#')[0], form.action), { method: 'POST', body: sent });
  if (!answer.ok) { tell(box, 'Det gick inte just nu. Försök igen.'); return; }
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(box.id);
  box.replaceWith(fresh);
  const row = key ? fresh.querySelector(`li[data-row="${key}"]`) : keys(fresh).at(-1);
  const next = act === 'Add' ? row.querySelector('select, textarea, input:not([type=hidden])') : [...row.querySelectorAll('button')].find(b => b.dataset.rowAct === act && !b.disabled) ?? row.querySelector('button:not([disabled])');
  next?.focus();
  tell(fresh, said[act](keys(fresh).indexOf(row) + 1));
  form.dispatchEvent(new Event('input', { bubbles: true }));
});

const renumber = box => keys(box).forEach((row, i, all) => {
  row.querySelector('.row-number').textContent = `Rad ${i + 1}${row.classList.contains('is-removed') ? ', borttagen' : ''}`;
  row.querySelectorAll('[data-row-act=Up]').forEach(b => { b.disabled = i === 0; });
  row.querySelectorAll('[data-row-act=Down]').forEach(b => { b.disabled = i === all.length - 1; });
});

// Listens on the window: a row that is moved in the page would lose the capture of its pointer.
const EDGE = 80;
addEventListener('pointerdown', event => {
  const grip = event.target.closest('[data-grip]');
  if (!grip || event.button !== 0) return;
  event.preventDefault();
  const [row, box] = [grip.closest('li'), list(grip)];
  row.classList.add('is-dragged');
  const move = at => {
    if (at.clientY > innerHeight - EDGE) scrollBy(0, EDGE / 4);
    if (at.clientY < 2 * EDGE) scrollBy(0, -EDGE / 4);
    const over = keys(box).find(other => other !== row && at.clientY > other.getBoundingClientRect().top && at.clientY < other.getBoundingClientRect().bottom);
    if (!over) return;
    const { top, height } = over.getBoundingClientRect();
    const [side, beside] = at.clientY < top + height / 2 ? ['before', over.previousElementSibling] : ['after', over.nextElementSibling];
    if (beside !== row) over[side](row);
  };
  const drop = () => {
    ['pointermove', 'pointerup', 'pointercancel'].forEach(name => removeEventListener(name, name === 'pointermove' ? move : drop));
    row.classList.remove('is-dragged');
    renumber(box);
    tell(box, `Flyttad till plats ${keys(box).indexOf(row) + 1}`);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  addEventListener('pointermove', move);
  addEventListener('pointerup', drop);
  addEventListener('pointercancel', drop);
});
