// Makes the pages a little smoother. Nothing here is needed to use them.
import './api.js';
import './media.js';
import './offline/offline.js';
import './passkey.js';
import './agenda.js';
import './piles.js';
import './rows.js';
import './typing.js';
import './refresh.js';
import './suggest.js';
import './upload.js';

const wide = matchMedia('(min-width: 60em)');
const menu = document.querySelector('.site-menu');

// Older browsers can't show a closed <details> with CSS alone.
const fit = () => document.querySelectorAll('.site-menu, .filters').forEach(d => { d.open = wide.matches; });
wide.addEventListener('change', fit);
if (wide.matches) fit(); // on a phone the menu may have been opened before this runs

const folds = () => [...document.querySelectorAll('.account-menu[open]'), ...(menu?.open && !wide.matches ? [menu] : [])];
addEventListener('click', e => folds().forEach(d => { if (!d.contains(e.target)) d.open = false; }));
addEventListener('keydown', e => {
  if (e.key !== 'Escape') return;
  folds().forEach(d => { d.open = false; d.querySelector('summary').focus(); });
});

const grow = area => { area.style.height = 'auto'; area.style.height = `${area.scrollHeight + 4}px`; };
if (!CSS.supports('field-sizing', 'content')) {
  document.querySelectorAll('textarea').forEach(grow);
  addEventListener('input', e => { if (e.target.matches('textarea')) grow(e.target); });
}

// Heard on the window, since a form may be exchanged for a fresh one.
const unsaved = new Set();
addEventListener('input', e => {
  const form = e.target.closest('form[data-guard]');
  if (!form || unsaved.has(form)) return;
  unsaved.add(form);
  const state = document.querySelector('.save-state');
  if (state) { (state.querySelector('span') ?? state).textContent = 'Ändringar som inte är sparade'; state.classList.add('is-unsaved'); }
});
['kept', 'submit'].forEach(name => addEventListener(name, e => unsaved.delete(e.target)));
addEventListener('beforeunload', e => { if ([...unsaved].some(form => form.isConnected)) e.preventDefault(); });

document.querySelectorAll('form[data-autosubmit]').forEach(form => {
  // On a phone the panel covers the page, so several choices are made before the button is pressed.
  if (!wide.matches) return;
  form.querySelectorAll('[type=submit], button:not([type])').forEach(b => b.classList.add('visually-hidden'));
  const key = `focus ${location.pathname}`;
  form.addEventListener('change', e => { sessionStorage.setItem(key, `${e.target.name} ${e.target.value}`); form.requestSubmit(); });
  const last = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  [...form.elements].find(box => `${box.name} ${box.value}` === last)?.focus();
});

// What has to be mended is where the keyboard and the voice begin.
document.querySelector('.error-summary')?.focus();

document.querySelectorAll('[data-print]').forEach(b => b.addEventListener('click', () => print()));
