// Keeps what an editor types, a moment after each pause, and brings home what changes beside the form.
const PAUSE = 1200;

const swap = (fresh, id) => {
  const [now, next] = [document.getElementById(id), fresh.getElementById(id)];
  if (!now || !next) return;
  const open = new Set([...now.querySelectorAll('details[data-keep]')].map(d => `${d.dataset.keep} ${d.open}`));
  now.className = next.className;
  now.replaceChildren(...next.childNodes);
  now.querySelectorAll('details[data-keep]').forEach(d => { if (open.has(`${d.dataset.keep} ${!d.open}`)) d.open = !d.open; });
};

document.querySelectorAll('form[data-typing]').forEach(form => {
  const address = new URL('?handler=Typing', form.action);
  const state = document.getElementById('sparlage');
  let [waiting, sending, typed] = [0, null, false];

  // The server may handle an older sending after a newer one; the time tells them apart.
  const filled = () => { const data = new FormData(form); data.set('nar', Date.now()); return data; };

  const say = words => { state.classList.add('is-unsaved'); state.querySelector('span').textContent = words; };

  const keep = async () => {
    sending?.abort();
    sending = new AbortController();
    typed = false;
    try {
      const answer = await fetch(address, { method: 'POST', body: filled(), signal: sending.signal });
      if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      ['sparlage', 'kontroller', 'forhandsvisning'].forEach(id => swap(fresh, id));
      if (!typed) form.dispatchEvent(new CustomEvent('kept', { bubbles: true }));
    } catch (problem) {
      if (problem.name !== 'AbortError') say('Det du skriver kan inte sparas just nu. Det står kvar här i webbläsaren. Stäng inte sidan.');
    }
  };

  form.addEventListener('input', () => {
    typed = true;
    clearTimeout(waiting);
    waiting = setTimeout(keep, PAUSE);
  });
  form.addEventListener('submit', () => { clearTimeout(waiting); sending?.abort(); typed = false; });

  // The browser is being closed, or another app comes in front of it: the last letters go without an answer.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && typed) navigator.sendBeacon(address, filled());
  });
});
