// Exchanges the parts of a page that have changed. A form that somebody writes in is left alone until the room goes on to the next
// step; what was typed and never sent is then kept beside.
const told = part => {
  const copy = part.cloneNode(true);
  copy.querySelectorAll('[name=__RequestVerificationToken]').forEach(token => token.remove());
  copy.querySelectorAll('[data-until] span').forEach(clock => { clock.textContent = ''; }); // it goes on by itself here
  return copy.innerHTML.replace(/\s+/g, ' ');
};

const isTyped = part => [...part.querySelectorAll('textarea')].some(area => area.value.trim() !== '');

export const swap = (room, fresh, sending) => {
  room.querySelectorAll('[data-live]').forEach(part => {
    const next = fresh.getElementById(part.id);
    if (!next) return;
    if ('keep' in part.dataset && part.dataset.step === next.dataset.step) {
      // The same question: only what is promised about it may have changed, and only while nobody is writing.
      if (part.textContent.replace(/\s+/g, '') === next.textContent.replace(/\s+/g, '') || isTyped(part)) return;
    } else if (told(part) === told(next)) return;
    if ('keep' in part.dataset) sending.putAside(part);
    const focus = part.contains(document.activeElement) && document.activeElement.id;
    part.replaceChildren(...next.childNodes);
    if (next.dataset.step !== undefined) part.dataset.step = next.dataset.step;
    if (focus) document.getElementById(focus)?.focus();
    if ('keep' in part.dataset) sending.takeUp(part);
  });
};
