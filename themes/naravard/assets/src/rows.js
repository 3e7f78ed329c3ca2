// Rows of a form without a whole new page: the same buttons ask the same server, and only the list is swapped. Dragging
// moves a row as its buttons do.
const list = element => element.closest('fieldset[data-rows]');
const keys = box => [...box.querySelectorAll(':scope > ol > li')];

// The line stands outside the lists, which are exchanged: only what was there before is read out when it changes.
const tell = (form, words) => { const status = form.querySelector('[data-rows-status]'); status.textContent = ''; setTimeout(() => { status.textContent = words; }, 50); };

const placed = (box, row) => `Flyttad till plats ${keys(box).indexOf(row) + 1} av ${keys(box).length}`;

const said = {
  Up: placed, Down: placed,
  Remove: () => 'Borttagen. Du kan ångra tills du sparar.', Restore: () => 'Tillbaka igen', Add: () => 'En ny rad finns sist i listan',
};

addEventListener('click', async event => {
  const button = event.target.closest('button[data-row-act]');
  if (!button) return;
  event.preventDefault();
  const [form, box, act, key] = [button.form, list(button), button.dataset.rowAct, button.closest('li')?.dataset.row];
  const sent = new FormData(form);
  sent.append(button.name, button.value);
  const answer = await fetch(new URL(button.getAttribute('formaction').split('#')[0], form.action), { method: 'POST', body: sent }).catch(() => null);
  if (!answer?.ok || answer.redirected) { tell(form, 'Det gick inte just nu. Försök igen.'); return; }
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(box.id);
  box.replaceWith(fresh);
  const row = key ? fresh.querySelector(`li[data-row="${key}"]`) : keys(fresh).at(-1);
  const next = act === 'Add' ? row.querySelector('select, textarea, input:not([type=hidden])') : [...row.querySelectorAll('button')].find(b => b.dataset.rowAct === act && !b.disabled) ?? row.querySelector('button:not([disabled])');
  next?.focus();
  tell(form, said[act](fresh, row));
  form.dispatchEvent(new Event('input', { bubbles: true }));
});

const renumber = box => keys(box).forEach((row, i, all) => {
  row.querySelector('.row-number').textContent = `Rad ${i + 1}${row.classList.contains('is-removed') ? ', borttagen' : ''}`;
  row.querySelectorAll('[data-row-act=Up]').forEach(b => { b.disabled = i === 0; });
  row.querySelectorAll('[data-row-act=Down]').forEach(b => { b.disabled = i === all.length - 1; });
});

const words = row => { const field = row.querySelector('textarea, select, input:not([type=hidden])'); return field?.selectedOptions?.[0]?.text ?? field?.value ?? ''; };

// While a row is dragged all of them are folded to a line each, so that a long list fits a small screen. The grip stays under the finger.
const fold = (box, grip, folded) => {
  const before = grip.getBoundingClientRect().top;
  box.classList.toggle('is-sorting', folded);
  keys(box).forEach(row => { row.querySelector('.row-words').textContent = folded ? words(row) : ''; });
  scrollBy({ top: grip.getBoundingClientRect().top - before, behavior: 'instant' });
};

// Listens on the window: a row that is moved in the page would lose the capture of its pointer.
const EDGE = 80;
addEventListener('pointerdown', event => {
  const grip = event.target.closest('[data-grip]');
  if (!grip || event.button !== 0 || !event.isPrimary) return;
  event.preventDefault();
  event.target.releasePointerCapture(event.pointerId); // a finger is held by what it touched first
  const [row, box] = [grip.closest('li'), list(grip)];
  const start = keys(box).indexOf(row);
  let [at, step] = [event.clientY, 0];
  row.classList.add('is-dragged');
  fold(box, grip, true);

  const place = () => {
    const over = keys(box).find(other => other !== row && at > other.getBoundingClientRect().top && at < other.getBoundingClientRect().bottom);
    if (!over) return;
    const { top, height } = over.getBoundingClientRect();
    const [side, beside] = at < top + height / 2 ? ['before', over.previousElementSibling] : ['after', over.nextElementSibling];
    if (beside !== row) over[side](row);
  };

  // Held at an edge of the window the page goes on scrolling, if that is where the row was taken and not where it was found.
  const scroll = () => {
    const pull = at > event.clientY && at > innerHeight - EDGE ? 1 : at < event.clientY && at < 2 * EDGE ? -1 : 0;
    if (pull) { scrollBy({ top: pull * EDGE / 10, behavior: 'instant' }); place(); }
    step = requestAnimationFrame(scroll);
  };
  step = requestAnimationFrame(scroll);

  const move = moved => { at = moved.clientY; place(); };
  const drop = () => {
    cancelAnimationFrame(step);
    ['pointermove', 'pointerup', 'pointercancel'].forEach(name => removeEventListener(name, name === 'pointermove' ? move : drop));
    row.classList.remove('is-dragged');
    fold(box, grip, false);
    if (keys(box).indexOf(row) === start) return;
    renumber(box);
    tell(box.closest('form'), placed(box, row));
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  addEventListener('pointermove', move);
  addEventListener('pointerup', drop);
  addEventListener('pointercancel', drop);
});
