// Shows how much of what is being sent has arrived, and lets it be stopped. Without script the browser sends the form by itself.
import { make } from './make.js';

const PATIENCE = 300; // what is there sooner needs no bar
const size = bytes => `${(bytes / 1e6).toLocaleString('sv-SE', { maximumFractionDigits: 1 })} MB`;

const progressOf = form => {
  const bar = make('progress', { className: 'upload-bar', max: 1, value: 0, ariaLabel: 'Så mycket är skickat' });
  const [words, status] = [make('p', { className: 'small' }), make('p', { className: 'small' })];
  status.setAttribute('role', 'status');
  const stop = make('button', { type: 'button', className: 'button-secondary', textContent: 'Avbryt' });
  const box = make('div', { className: 'upload', hidden: true }, status, bar, words, stop);
  form.append(box);
  return { box, bar, words, status, stop };
};

// Where the answer leads: on, when it went well or the session has ended. Null when it is the same page, with what was wrong.
const nextOf = (request, form) => {
  const [there, here] = [new URL(request.responseURL), new URL(form.action)];
  return request.getResponseHeader('Location') ?? (there.pathname === here.pathname ? null : there.href);
};

const show = html => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const main = page.querySelector('main');
  if (!main) return false;
  document.title = page.title;
  document.querySelector('main').replaceWith(main);
  document.querySelector('.error-summary')?.focus();
  return true;
};

const FAILED = 'Det gick inte att skicka. Filerna kan vara för stora, eller så är förbindelsen bruten. Försök igen.';

const send = (form, submitter) => {
  const { box, bar, words, status, stop } = progressOf(form);
  const buttons = [...form.elements].filter(element => element.matches('button') && element !== stop);
  const request = new XMLHttpRequest();
  const stay = event => event.preventDefault();
  const shown = setTimeout(() => { box.hidden = false; status.textContent = 'Skickar. Låt sidan vara öppen.'; }, PATIENCE);

  const end = said => {
    clearTimeout(shown);
    removeEventListener('beforeunload', stay);
    buttons.forEach(button => { button.disabled = false; });
    if (said === undefined) return;
    box.hidden = false;
    box.replaceChildren(status);
    status.textContent = said;
    form.dispatchEvent(new Event('input', { bubbles: true }));
    submitter?.focus();
  };

  request.upload.addEventListener('progress', event => {
    bar.value = event.loaded / event.total;
    words.textContent = `${size(event.loaded)} av ${size(event.total)}`;
  });
  request.upload.addEventListener('load', () => { status.textContent = 'Allt är skickat. Filerna kontrolleras.'; bar.removeAttribute('value'); });
  request.addEventListener('load', () => {
    const next = nextOf(request, form);
    if (next) { end(); location.assign(next); } else end(show(request.responseText) ? undefined : FAILED);
  });
  request.addEventListener('error', () => end(FAILED));
  request.addEventListener('abort', () => end('Avbrutet. Inget är skickat.'));
  stop.addEventListener('click', () => request.abort());

  const filled = new FormData(form, submitter);
  buttons.forEach(button => { button.disabled = true; });
  addEventListener('beforeunload', stay);
  request.open('POST', form.action);
  request.setRequestHeader('X-Upload', '1');
  request.send(filled);
};

addEventListener('submit', event => {
  const form = event.target;
  if (!form.matches('form[data-upload]') || ![...form.querySelectorAll('[type=file]')].some(input => input.files.length)) return;
  event.preventDefault();
  form.querySelector('.upload')?.remove();
  send(form, event.submitter);
});
