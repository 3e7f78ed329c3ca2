// A region that is worked on elsewhere asks for its page again until the work is done.
const key = el => `${el.localName} ${el.textContent.trim()}`;

const refresh = region => setTimeout(async () => {
  let fresh;
  try {
    const answer = await fetch(location.href);
    fresh = answer.ok && !answer.redirected && new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(region.id);
  } catch { /* the server may be starting again: ask once more */ }
  if (fresh) {
    const focused = region.contains(document.activeElement) && key(document.activeElement);
    region.replaceChildren(...fresh.childNodes);
    if (focused) [...region.querySelectorAll('a, button')].find(el => key(el) === focused)?.focus();
    region.querySelectorAll('[data-no-script]').forEach(el => { el.hidden = true; });
    if (!fresh.dataset.refresh) { region.removeAttribute('data-refresh'); return; }
  }
  refresh(region);
}, Number(region.dataset.refresh));

document.querySelectorAll('[data-refresh]').forEach(region => {
  region.querySelectorAll('[data-no-script]').forEach(el => { el.hidden = true; });
  refresh(region);
});
