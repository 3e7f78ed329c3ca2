// The agenda of a meeting is also ordered by dragging, with a mouse or a finger. Where the row is dropped is sent to the
// server, which answers with the times worked out anew. Keys have the buttons beside the grip.
const rows = list => [...list.children];

// The grip stays under the finger when the rows are folded, and when they unfold.
const fold = (list, grip, folded) => {
  const before = grip.getBoundingClientRect().top;
  list.classList.toggle('is-sorting', folded);
  scrollBy({ top: grip.getBoundingClientRect().top - before, behavior: 'instant' });
};

const send = async (agenda, row, place) => {
  const body = new URLSearchParams({ item: row.id, place });
  body.set('__RequestVerificationToken', agenda.querySelector('input[name=__RequestVerificationToken]').value);
  const answer = await fetch(agenda.dataset.agenda, { method: 'POST', body }).catch(() => null);
  const fresh = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(agenda.id) : null;
  if (!fresh) { location.reload(); return; }
  agenda.replaceWith(fresh);
  setTimeout(() => { fresh.querySelector('[data-agenda-status]').textContent = `Flyttad till plats ${place} av ${rows(fresh.querySelector('.agenda')).length}`; }, 50);
};

addEventListener('pointerdown', event => {
  const grip = event.target.closest('[data-agenda-grip]');
  if (!grip || event.button !== 0 || !event.isPrimary) return;
  event.preventDefault();
  event.target.releasePointerCapture(event.pointerId); // a finger is held by what it touched first
  const [row, agenda] = [grip.closest('li'), grip.closest('[data-agenda]')];
  const list = row.parentElement;
  const start = rows(list).indexOf(row);
  row.classList.add('is-dragged');
  fold(list, grip, true);

  const move = moved => {
    const over = rows(list).find(other => other !== row && moved.clientY > other.getBoundingClientRect().top && moved.clientY < other.getBoundingClientRect().bottom);
    if (!over) return;
    const { top, height } = over.getBoundingClientRect();
    over[moved.clientY < top + height / 2 ? 'before' : 'after'](row);
  };
  const drop = () => {
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', drop);
    removeEventListener('pointercancel', drop);
    row.classList.remove('is-dragged');
    fold(list, grip, false);
    const place = rows(list).indexOf(row);
    if (place !== start) send(agenda, row, place + 1);
  };
  addEventListener('pointermove', move);
  addEventListener('pointerup', drop);
  addEventListener('pointercancel', drop);
});
